internal import CaseModel

/// Reads questions in GIFT.
public struct GIFTImporter: QuestionImporter {
  /// A reader.
  public init() {}

  public func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ImportedQuestions] {
    let text = try SourceLimits.text(bytes, limit: SourceLimits.plainSize)
    var parts = [ImportedQuestions()]
    for chunk in GIFTChunk.chunks(of: text) {
      if let category = chunk.category {
        parts.append(ImportedQuestions(title: category))
        continue
      }
      var reader = GIFTQuestionReader(chunk)
      let number = parts[parts.count - 1].questions.count + 1
      if let item = reader.read(number: number) { parts[parts.count - 1].items.append(item) }
      parts[parts.count - 1].notes += reader.notes
    }
    return try ImportedQuestions.kept(parts)
  }
}

/// The lines of a GIFT file between two empty ones.
struct GIFTChunk {
  /// Where it begins, from one.
  var line: Int
  /// The text without comments.
  var text: String
  /// The id that a comment gives, as Moodle writes it: `[id:NAME]`.
  var id: String?

  /// The last part of the category that it names; nil where it is a question or a text.
  var category: String? {
    guard text.hasPrefix("$CATEGORY:") else { return nil }
    let path = text.dropFirst(10).replacing("//", with: "\u{0}")
    let name = path.split(separator: "/").last ?? ""
    return GIFTEscape.unescaped(name.replacing("\u{0}", with: "/"))
  }

  /// The chunks of a text, in order; none is empty.
  static func chunks(of text: String) -> [GIFTChunk] {
    var chunks: [GIFTChunk] = []
    var lines: [Substring] = []
    var id: String?
    var first = 1
    func end() {
      let joined = lines.joined(separator: "\n").trimmingSpaces
      if !joined.isEmpty { chunks.append(GIFTChunk(line: first, text: joined, id: id)) }
      lines = []
      id = nil
    }
    let all = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in all.enumerated() {
      let bare = line.drop(while: \.isWhitespace)
      if bare.hasPrefix("//") {
        id = self.id(in: bare) ?? id
        continue
      }
      let isCategory = bare.hasPrefix("$CATEGORY:")
      if bare.isEmpty || isCategory { end() }
      if lines.isEmpty { first = index + 1 }
      if !bare.isEmpty { lines.append(line) }
      if isCategory { end() }
    }
    end()
    return chunks
  }

  private static func id(in comment: Substring) -> String? {
    guard let start = comment.firstRange(of: "[id:") else { return nil }
    var id = ""
    var isEscaped = false
    for character in comment[start.upperBound...] {
      if character == "]", !isEscaped { return id.trimmingSpaces }
      if isEscaped, character != "]" { id.append("\\") }
      isEscaped = character == "\\"
      if !isEscaped { id.append(character) }
    }
    return nil
  }
}
