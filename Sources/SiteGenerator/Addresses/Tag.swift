internal import CaseModel
internal import Foundation

/// A keyword of a case as the site knows it.
///
/// Tags that differ only in case, width or punctuation have the same slug and share one page.
struct Tag: Sendable, Hashable {
  /// The keyword as the author wrote it.
  let name: String
  /// The name in addresses; it depends on the keyword alone.
  let slug: String

  init(_ name: String) {
    self.name = name
    slug = Slug.tag(name.precomposedStringWithCanonicalMapping)
  }

  /// The page of the tag.
  var page: String { SiteAddress.tagPage(slug) }

  /// The values for a tag on a page.
  func values(root: String) -> Values {
    [
      "name": name, "href": root + SiteAddress.encoded(page), "language": Values.absent,
      "count": Values.absent,
    ]
  }
}
