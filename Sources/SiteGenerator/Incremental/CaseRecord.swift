internal import CaseLibrary

/// What a build found out about the file of a case, kept for the next one.
struct CaseRecord: Sendable {
  /// The path of the file.
  var path: String
  /// The content of the file.
  var key: ContentKey
  /// What other cases' pages and lists show of it; nil where it has no page.
  var card: CaseCard?
  /// What must be unlike among cases.
  var identity: CaseIdentity
  /// The files that it points to.
  var references: [Reference]
  /// How many warnings there are about it.
  var warningCount: Int
  /// What search finds it by; nil where it has no page, or the edition no search.
  var search: SearchDocument?

  /// A file that a case points to.
  struct Reference: Sendable {
    /// The path as the author wrote it.
    var path: String
    /// The case that it names; nil for other files.
    var slug: String?
    /// What the case's file held where the link leads to a place within it; nil for others.
    var target: ContentKey?
    /// Whether the edition shows the text that points to it.
    var isShown: Bool
  }

  /// The files beside the case that are published with it.
  var attachments: [String] {
    Set(references.filter { $0.slug == nil && $0.isShown }.map(\.path)).sorted()
  }
}
