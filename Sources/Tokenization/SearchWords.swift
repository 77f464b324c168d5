internal import CaseModel
internal import Foundation

/// The words of a text that search finds it by; `site/assets/search-words.js` does the same to a query.
///
/// Chinese and kana give every pair of neighbouring characters, and the last character of a run alone, so that
/// one character can be looked for too. Other scripts give words, folded: compatibility decomposition (NFKD)
/// without marks, lower case. Both are tested against `Tests/Browser/search-words.json`.
public struct SearchWords {
  /// Longer words are cut; nobody types more.
  public static let wordLimit = 32

  private var words: [String] = []
  private var word: [UInt8] = []
  private var length = 0
  private var previous: Unicode.Scalar?

  /// The words of a text, in order.
  public static func of(_ text: String) -> [String] {
    var reader = SearchWords()
    for scalar in text.unicodeScalars { reader.read(scalar) }
    reader.endRun()
    return reader.words
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: appendToWord(scalar)
    case 0x41...0x5A: appendToWord(Unicode.Scalar(UInt8(scalar.value | 0x20)))
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: readCharacter(scalar)
    case 0..<0x80, 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: endRun()
    default: for folded in Self.folded(scalar) { readFolded(folded) }
    }
  }

  private mutating func readFolded(_ scalar: Unicode.Scalar) {
    if scalar.isSearchedByPairs {
      readCharacter(scalar)
    } else if scalar.isLetterOrNumber {
      appendToWord(scalar)
    } else {
      endRun()
    }
  }

  private mutating func readCharacter(_ scalar: Unicode.Scalar) {
    if !word.isEmpty { endRun() }
    if let previous {
      var pair = String.UnicodeScalarView()
      pair.append(previous)
      pair.append(scalar)
      words.append(String(pair))
    }
    previous = scalar
  }

  private mutating func appendToWord(_ scalar: Unicode.Scalar) {
    if previous != nil { endRun() }
    length += 1
    if length <= Self.wordLimit { word += UTF8.encode(scalar).map { Array($0) } ?? [] }
  }

  private mutating func endRun() {
    if let previous { words.append(String(previous)) }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    previous = nil
    word.removeAll(keepingCapacity: true)
    length = 0
  }

  /// A character as it is compared; none for a mark.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { !$0.isMark }
      .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
      .filter { !$0.isMark }
      // The two small sigmas are one letter.
      .map { $0 == "\u{3C2}" ? "\u{3C3}" : $0 }
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isLetterOrNumber: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether this is written without spaces between words: Han, Hiragana and Katakana.
  var isSearchedByPairs: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true
    default: isHan
    }
  }
}
