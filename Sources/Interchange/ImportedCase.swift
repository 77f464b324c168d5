/// A case made from a text of another form.
public struct ImportedCase: Sendable {
  /// The case in Casebook Markdown.
  public var markdown: String
  /// A name for its file, without the ending; made from the title, never empty.
  public var suggestedSlug: String
  /// What was done with the text, in the order of its lines, for the author to look over.
  public var notes: [ImportNote]
}
