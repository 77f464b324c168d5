internal import CaseLibrary

/// What a build found out about the file of a case, kept for the next one.
///
/// An object, as it is handed on again and again.
final class CaseRecord: Sendable {
  /// The path of the file.
  let path: String
  /// The content of the file.
  let key: ContentKey
  /// What other cases' pages and lists show of it; nil where it has no page.
  let card: CaseCard?
  /// What must be unlike among cases.
  let identity: CaseIdentity
  /// The files that it points to.
  let references: [Reference]
  /// How many warnings there are about it.
  let warningCount: Int
  /// What search finds it by; nil where it has no page, or the edition no search.
  let search: SearchDocument?

  init(
    path: String, key: ContentKey, card: CaseCard?, identity: CaseIdentity,
    references: [Reference], warningCount: Int, search: SearchDocument?
  ) {
    self.path = path
    self.key = key
    self.card = card
    self.identity = identity
    self.references = references
    self.warningCount = warningCount
    self.search = search
  }

  /// The same with other references and words.
  func with(_ references: [Reference], _ search: SearchDocument?) -> CaseRecord {
    CaseRecord(
      path: path, key: key, card: card, identity: identity, references: references,
      warningCount: warningCount, search: search)
  }

  /// Whether a record of the same file says the same of all but the text of the case: what others show of it, and what it
  /// has to do with other files.
  func differsOnlyInText(from other: CaseRecord) -> Bool { aside == other.aside }

  /// Everything but what the text alone decides, as it is kept.
  private var aside: [UInt8] {
    var writer = ByteWriter()
    let record = CaseRecord(
      path: path, key: ContentKey(high: 0, low: 0), card: card, identity: identity,
      references: references, warningCount: 0, search: nil)
    writer.write(record) { Int($0) }
    return writer.bytes
  }

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
