internal import CaseModel

/// Finds words as one moves over them: runs of ideographs, of other letters and digits, or of the
/// rest, with the spaces beside them. Chinese has no spaces, so punctuation must end a word.
enum WordBorder {
  private enum Kind { case space, han, letter, other }

  /// The last word with the spaces behind it.
  static func lastWord(of text: String) -> String {
    let spaces = text.reversed().prefix { kind($0) == .space }.count
    let rest = text.dropLast(spaces)
    guard let last = rest.last.map(kind) else { return text }
    return String(text.suffix(spaces + rest.reversed().prefix { kind($0) == last }.count))
  }

  /// The first word with the spaces before it.
  static func firstWord(of text: String) -> String {
    let spaces = text.prefix { kind($0) == .space }.count
    let rest = text.dropFirst(spaces)
    guard let first = rest.first.map(kind) else { return text }
    return String(text.prefix(spaces + rest.prefix { kind($0) == first }.count))
  }

  private static func kind(_ character: Character) -> Kind {
    if character.isWhitespace { return .space }
    if character.unicodeScalars.first?.isHan == true { return .han }
    return character.isLetter || character.isNumber ? .letter : .other
  }
}
