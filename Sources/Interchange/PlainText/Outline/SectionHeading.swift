internal import CaseModel

/// The name of a section at the start of a line.
struct SectionHeading {
  let role: SectionRole
  /// The name in the words of the text.
  let title: String
  /// What follows the name on its line.
  let rest: Substring
  /// Whether the name is only a label before its text, as `编者按：近日……`.
  let isRunIn: Bool

  /// Reads a line; nil where it begins with no name of a section.
  ///
  /// A name in brackets may have text after it. A name without brackets is the whole line; number
  /// signs, a number and a colon may stand beside it. A label with text after it is taken for an
  /// editor's note and for Chinese names of four characters and more, which no sentence begins with.
  /// - Parameter isParagraphStart: whether a paragraph begins here; within one, a word in lower case
  ///   is not a heading.
  init?(of line: Substring, isParagraphStart: Bool, names: SectionNames) {
    let text = Self.withoutNumber(line)
    if let (name, rest) = Self.bracketed(text) {
      let role = names.sectionRole(of: name)
      guard role != .other else { return nil }
      self.init(role: role, title: name, rest: rest, isRunIn: false)
      return
    }
    let colon = text.prefix(Self.longestName).firstIndex { ":：".contains($0) }
    let isWholeLine = text.utf8.count <= Self.longestName * 4
    let name = text[..<(colon ?? (isWholeLine ? text.endIndex : text.startIndex))].trimmingSpaces
    let role = names.sectionRole(of: name)
    let rest = colon.map { text[$0...].drop { $0.isWhitespace || ":：".contains($0) } } ?? ""
    guard role != .other, isParagraphStart || name.first?.isLowercase != true else { return nil }
    let isHan = name.unicodeScalars.first?.isHan == true
    if !rest.isEmpty {
      guard isParagraphStart, role == .editorial || (isHan && name.count >= 4) else { return nil }
    }
    self.init(role: role, title: name, rest: rest, isRunIn: !rest.isEmpty)
  }

  private init(role: SectionRole, title: String, rest: Substring, isRunIn: Bool) {
    self.role = role
    self.title = title
    self.rest = rest
    self.isRunIn = isRunIn
  }

  /// The name in brackets that is a whole line; nil for other lines.
  static func loneMarker(_ line: String) -> String? {
    guard line.utf8.count <= longestName * 4, line.hasPrefix("【"),
      let (name, rest) = bracketed(line[...]), rest.isEmpty
    else { return nil }
    return name
  }

  private static let longestName = 60
  private static let brackets: [Character: Character] = ["【": "】", "〔": "〕", "［": "］", "[": "]"]

  private static func withoutNumber(_ line: Substring) -> Substring {
    let text = line.drop { $0 == "#" }.drop(while: \.isWhitespace)
    if text.first.map({ brackets[$0] != nil }) ?? true { return text }
    guard let mark = EnumerationMark(String(text)), mark.style != .bullet else { return text }
    return mark.rest[...]
  }

  private static func bracketed(_ text: Substring) -> (name: String, rest: Substring)? {
    guard let opening = text.first, let closing = brackets[opening],
      let end = text.prefix(longestName).firstIndex(of: closing)
    else { return nil }
    let name = text[text.index(after: text.startIndex)..<end].trimmingSpaces
    let rest = text[text.index(after: end)...].drop { $0.isWhitespace || ":：".contains($0) }
    return name.isEmpty ? nil : (name, rest)
  }
}
