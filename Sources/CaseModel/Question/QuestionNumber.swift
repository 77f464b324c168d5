/// The numbers with which people begin questions outside of Markdown's lists.
public enum QuestionNumber {
  private static let numerals = Set("0123456789一二三四五六七八九十".unicodeScalars)

  /// The UTF-8 length of `1、`, `1.`, `1)`, `（1）`, `一、` and the spaces around it at the start of
  /// a text; zero where there is none.
  public static func length(in text: String) -> Int {
    var rest = text.unicodeScalars[...]
    func drop(while condition: (Unicode.Scalar) -> Bool) -> Int {
      let run = rest.prefix { condition($0.halfWidth) }
      rest = rest[run.endIndex...]
      return run.count
    }
    _ = drop { $0.properties.isWhitespace }
    let hasBracket = drop { $0 == "(" } == 1
    guard (1...3).contains(drop { numerals.contains($0) }) else { return 0 }
    let marks = rest.prefix(1).map(\.halfWidth)
    guard hasBracket ? marks == [")"] : ["、", ".", ")"].contains(marks.first) else {
      return 0
    }
    rest = rest.dropFirst()
    if !hasBracket, marks == ["."], rest.first.map({ numerals.contains($0.halfWidth) }) == true {
      return 0
    }
    _ = drop { $0.properties.isWhitespace || $0 == "、" }
    return text.utf8.count - String(rest).utf8.count
  }
}
