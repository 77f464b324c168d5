internal import CaseModel

/// The number or bullet with which a line begins, as `1、`, `（2）`, `三、` or `●`.
struct EnumerationMark {
  /// How a number is written; the items of one list are written alike.
  enum Style {
    case digits
    case bracketedDigits
    case numerals
    case bracketedNumerals
    case bullet
  }

  let style: Style
  /// The number; zero for a bullet.
  let value: Int
  /// What follows on the line.
  let rest: String

  /// The mark at the start of a text; nil where there is none, and for times such as `10:30`.
  init?(_ text: String) {
    if let rest = Self.afterBullet(text) {
      (style, value, self.rest) = (.bullet, 0, rest)
      return
    }
    let length = Self.lengthOfNumber(text)
    guard length > 0 else { return nil }
    let end = text.utf8.index(text.startIndex, offsetBy: length)
    let mark = String(text[..<end]).halfWidth
    rest = String(text[end...])
    if mark.hasSuffix(":"), rest.first?.isNumber == true { return nil }
    let isBracketed = mark.hasPrefix("(")
    let number = String(mark.filter { $0.isNumber || Self.numerals.contains($0) })
    if let value = Int(number) {
      (style, self.value) = (isBracketed ? .bracketedDigits : .digits, value)
    } else if let value = Self.value(ofNumeral: number) {
      (style, self.value) = (isBracketed ? .bracketedNumerals : .numerals, value)
    } else {
      return nil
    }
  }

  private static let numerals: [Character] = Array("零一二三四五六七八九十")

  /// Whether the case format reads a number at the start of a text, as it does in `10:30`.
  static func isNumber(_ text: String) -> Bool { lengthOfNumber(text) > 0 }

  private static func lengthOfNumber(_ text: String) -> Int {
    guard let first = text.first, let folded = String(first).halfWidth.first,
      folded == "(" || folded.isNumber || numerals.contains(folded)
    else { return 0 }
    return QuestionNumber.length(in: text)
  }

  /// A Chinese numeral up to 九十九.
  private static func value(ofNumeral text: String) -> Int? {
    let digits = text.compactMap(numerals.firstIndex)
    guard digits.count == text.count else { return nil }
    switch digits.count {
    case 1: return digits[0]
    case 2 where digits[0] == 10: return 10 + digits[1]
    case 2 where digits[1] == 10: return digits[0] * 10
    case 3 where digits[1] == 10: return digits[0] * 10 + digits[2]
    default: return nil
    }
  }

  private static func afterBullet(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    let isBullet =
      "•●◆■○▪◇□".contains(first)
      || ("-*+·".contains(first) && rest.first?.isWhitespace ?? false)
    return isBullet ? String(rest.drop(while: \.isWhitespace)) : nil
  }
}
