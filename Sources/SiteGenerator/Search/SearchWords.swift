internal import CaseModel
internal import Foundation

/// The words of a text that search finds it by; `site/assets/search-words.js` does the same to a query.
///
/// Chinese and kana give every pair of neighbouring characters, and the last character of a run alone, so that
/// one character can be looked for too. Other scripts give words, folded: compatibility decomposition (NFKD)
/// without marks, lower case. Both are tested against `Tests/Browser/search-words.json`.
struct SearchWords {
  /// Longer words are cut; nobody types more.
  static let wordLimit = 32

  /// The word or the run of Chinese that is being read, folded.
  private var run: [UInt8] = []
  /// Where the last character of a run of Chinese begins; nil in words of other scripts.
  private var previous: Int?
  /// How many characters the word has.
  private var length = 0

  /// Hands each word of a text to a function, in order.
  /// - Parameter text: UTF-8.
  static func visit(_ text: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var reader = SearchWords()
    var place = 0
    while place < text.count {
      let byte = text[place]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: reader.appendToWord(byte, body)
      case 0x41...0x5A: reader.appendToWord(byte | 0x20, body)
      case 0..<0x80: reader.endRun(body)
      default:
        let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let character = text[place..<min(place + width, text.count)]
        reader.read(character, body)
        place += character.count
        continue
      }
      place += 1
    }
    reader.endRun(body)
  }

  /// Reads a character that takes several bytes.
  private mutating func read(_ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    switch Self.value(of: bytes) {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: readCharacter(bytes, body)
    case 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: endRun(body)
    default:
      for scalar in Self.folded(String(decoding: bytes, as: UTF8.self)) {
        let folded = Array(String(scalar).utf8)
        if scalar.isSearchedByPairs {
          readCharacter(folded[...], body)
        } else if scalar.isLetterOrNumber {
          appendToWord(folded, body)
        } else {
          endRun(body)
        }
      }
    }
  }

  /// The number of a character that takes two to four bytes.
  private static func value(of bytes: ArraySlice<UInt8>) -> UInt32 {
    let lead = UInt32(bytes.first ?? 0) & (0xFF >> UInt32(bytes.count + 1))
    return bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  private mutating func readCharacter(
    _ bytes: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    if previous == nil, !run.isEmpty { endRun(body) }
    let start = run.count
    run += bytes
    if let previous { body(run[previous...]) }
    previous = start
  }

  private mutating func appendToWord(_ byte: UInt8, _ body: (ArraySlice<UInt8>) -> Void) {
    if previous != nil { endRun(body) }
    length += 1
    if length <= Self.wordLimit { run.append(byte) }
  }

  private mutating func appendToWord(_ bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    if previous != nil { endRun(body) }
    length += 1
    if length <= Self.wordLimit { run += bytes }
  }

  private mutating func endRun(_ body: (ArraySlice<UInt8>) -> Void) {
    if !run.isEmpty { body(run[(previous ?? 0)...]) }
    previous = nil
    run.removeAll(keepingCapacity: true)
    length = 0
  }

  /// A character as it is compared; none for a mark.
  private static func folded(_ character: String) -> [Unicode.Scalar] {
    character.decomposedStringWithCompatibilityMapping.unicodeScalars
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
  fileprivate var isSearchedByPairs: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true
    default: isHan
    }
  }
}
