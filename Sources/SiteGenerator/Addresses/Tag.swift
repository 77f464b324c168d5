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
    // What is ASCII is composed already, and asking Foundation takes longer than all else.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    slug = Slug.tag(isASCII ? name : name.precomposedStringWithCanonicalMapping)
  }

  /// A keyword whose slug is known.
  init(_ name: String, slug: String) {
    self.name = name
    self.slug = slug
  }

  /// Sets the values for a tag on a page.
  /// - Parameter kind: the kind of topic whose page it leads to; nil for none.
  func set(_ values: inout Values, root: String, kind: TopicKind? = .tag) {
    values.set(.name, name)
    if let kind {
      values.set(.href, root, SiteAddress.encoded(SiteAddress.topic(kind, slug)))
    } else {
      values.setAbsent(.href)
    }
  }
}
