internal import CaseModel
internal import Foundation

/// A keyword of a case, or of a finding, as the site knows it.
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

  /// A keyword whose slug is known.
  init(_ name: String, slug: String) {
    self.name = name
    self.slug = slug
  }

  /// The values for a tag on a page.
  /// - Parameter kind: the kind of topic whose page it leads to; nil for none.
  func values(root: String, kind: TopicKind? = .tag) -> Values {
    let href = kind.map { root + SiteAddress.encoded(SiteAddress.topic($0, slug)) }
    return ["name": name, "href": href ?? Values.absent]
  }
}
