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
      let number = parts[parts.count - 1].nextNumber
      if let item = reader.read(number: number) { try parts[parts.count - 1].add(item) }
      parts[parts.count - 1].notes += reader.notes
      parts[parts.count - 1].add(tags: chunk.tags)
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
  /// The keywords that comments give: `[tag:WORD]`.
  var tags: [String] = []

  /// The last part of the category that it names; nil where it is a question or a text.
  var category: String? {
    guard text.hasPrefix("$CATEGORY:") else { return nil }
    let path = text.dropFirst(10).replacing("//", with: "\u{0}")
    let name = path.pathParts().last ?? ""
    return GIFTEscape.unescaped(name.replacing("\u{0}", with: "/"))
  }

  /// The chunks of a text, in order; none is empty.
  static func chunks(of text: String) -> [GIFTChunk] {
    var chunks: [GIFTChunk] = []
    var lines: [Substring] = []
    var id: String?
    var tags: [String] = []
    var first = 1
    func end() {
      let joined = lines.joined(separator: "\n").trimmingSpaces
      if !joined.isEmpty { chunks.append(GIFTChunk(line: first, text: joined, id: id, tags: tags)) }
      lines = []
      id = nil
      tags = []
    }
    let all = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in all.enumerated() {
      let bare = line.drop(while: \.isWhitespace)
      if bare.hasPrefix("//") {
        id = values(of: "id", in: bare).first ?? id
        tags += values(of: "tag", in: bare)
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

  /// What a comment gives between `[NAME:` and `]`, of which a backslash takes the meaning.
  private static func values(of name: String, in comment: Substring) -> [String] {
    var values: [String] = []
    var rest = comment
    while let start = rest.firstRange(of: "[\(name):") {
      var value = ""
      var isEscaped = false
      rest = rest[start.upperBound...]
      while let character = rest.popFirst(), character != "]" || isEscaped {
        if isEscaped, character != "]" { value.append("\\") }
        isEscaped = character == "\\"
        if !isEscaped { value.append(character) }
      }
      values.append(value.trimmingSpaces)
    }
    return values
  }
}
