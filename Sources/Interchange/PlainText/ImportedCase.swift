/// A case made from a text of another form.
public struct ImportedCase: Sendable {
  /// The case in Casebook Markdown.
  public var markdown: String
  /// A name for its file, without the ending.
  public var suggestedSlug: String
  /// What was done with the text, for the author to look over.
  public var notes: [ImportNote]
}

/// Something that was done with a text while it was imported.
public struct ImportNote: Sendable, Hashable {
  /// The line of the text, from one; zero for the text as a whole.
  public var line: Int
  /// What was done, in one sentence.
  public var message: String
}
