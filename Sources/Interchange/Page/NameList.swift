internal import CaseModel

/// Names or keywords that stand in one line.
enum NameList {
  /// The names of a list such as `张三、李四`, `A. Smith; B. Jones` or `Ann and Bob`.
  ///
  /// A comma parts Chinese names only: `Smith, Ann` is one person.
  static func split(_ text: String) -> [String] {
    let parts = text.split { "、，；;".contains($0) }
    return parts.flatMap { part -> [String] in
      let byComma = part.split(separator: ",").map(\.trimmingSpaces)
      if byComma.allSatisfy(isHan) { return byComma.flatMap(byWhiteSpace) }
      return part.split(separator: " and ").map(\.trimmingSpaces)
    }
    .filter { !$0.isEmpty }
  }

  /// `张三 李四` is two people, `张 三` one.
  private static func byWhiteSpace(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.allSatisfy { (2...4).contains($0.count) } ? words : [text]
  }

  private static func isHan(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isHan || $0.properties.isWhitespace }
  }
}
