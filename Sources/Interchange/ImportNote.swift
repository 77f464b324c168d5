/// Something that was done with a text while it was imported.
public struct ImportNote: Sendable, Hashable {
  /// The line of the text, from one; zero for the text as a whole.
  public var line: Int
  /// What was done, in one sentence.
  public var message: String
}

extension ImportNote {
  /// A note that quotes a text of a line, in full or its first eighty characters.
  /// - Parameter what: what was done with it, as the rest of a sentence without its full stop.
  init(line: Int, quoting text: String, _ what: String) {
    let start = text.prefix(81)
    let quoted = start.count > 80 ? "\(start.dropLast())…" : String(start)
    self.init(line: line, message: "“\(quoted)” \(what).")
  }

  /// A note that quotes a line.
  init(on line: TextLine, _ what: String) {
    self.init(line: line.number, quoting: line.text, what)
  }
}
