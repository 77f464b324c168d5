internal import CaseModel
internal import Foundation

/// The words of a text that search finds it by; `site/assets/search-words.js` does the same to a query.
///
/// Chinese and kana give every pair of neighbouring characters, and the last character of a run alone, so that
/// one character can be looked for too. Other scripts give words, folded: compatibility decomposition (NFKD)
/// without marks, lower case. Both are tested against `Tests/Browser/search-words.json`.
public struct SearchWords: Sendable {
  /// Longer words are cut; nobody types more.
  public static let wordLimit = 32

  /// The words that were read, each once.
  public private(set) var words = WordList()
  /// The numbers of the words in the order in which they were read; none where that isn't wanted.
  private var order: [Int] = []
  private let keepsOrder: Bool
  /// How many characters the open word has; none where no word is open.
  private var length = 0
  /// The last character of a run of Chinese; zero where there is none.
  private var previous: UInt32 = 0
  /// Pairs of characters that were read lately, each in the place that its hash tells, with the number of its word in the
  /// lower half: texts have the same pairs again and again. Empty where only few texts are read.
  private var pairs: [UInt64] = []

  /// The hash of a pair has fourteen bits.
  private static let pairCount = 1 << 14

  /// A reader that has read nothing.
  public init() { self.init(keepsOrder: false) }

  /// A reader that has read nothing.
  /// - Parameters:
  ///   - keepsOrder: whether `takeOrder` is asked.
  ///   - readsMany: whether so many texts are read that remembering pairs of characters pays.
  public init(keepsOrder: Bool, readsMany: Bool = false) {
    self.keepsOrder = keepsOrder
    if readsMany { pairs = Array(repeating: 0, count: Self.pairCount) }
  }

  /// The words of a text, in order.
  public static func of(_ text: String) -> [String] {
    var reader = SearchWords(keepsOrder: true)
    reader.read(Array(text.utf8))
    return reader.order.map { String(decoding: reader.words[$0], as: UTF8.self) }
  }

  /// The numbers of the words that were read since this was last asked, in order.
  public mutating func takeOrder() -> [Int] {
    var taken: [Int] = []
    taken.reserveCapacity(order.count)
    swap(&taken, &order)
    return taken
  }

  /// Adds a word as it is, without reading it.
  /// - Returns: its number.
  public mutating func add(_ word: String) -> Int { words.number(of: Array(word.utf8)[...]) }

  /// Reads the words of a text.
  /// - Parameter text: UTF-8.
  public mutating func read(_ text: [UInt8]) {
    let text = text.span
    var place = 0
    while place < text.count {
      let byte = text[place]
      guard byte >= 0x80 else {
        if Self.isASCIIWordPart(byte) {
          place = readWord(in: text, at: place)
        } else {
          endRun()
          place += 1
        }
        continue
      }
      guard let (value, width) = text.character(at: place) else { break }
      read(value)
      place += width
    }
    endRun()
  }

  private static func isASCIIWordPart(_ byte: UInt8) -> Bool {
    // In lower case; a digit has that bit.
    let small = byte | 0x20
    return small &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Reads ASCII letters and digits.
  /// - Returns: the place after them.
  private mutating func readWord(in text: Span<UInt8>, at start: Int) -> Int {
    var end = start
    var key = WordKey()
    while true {
      let bytes = ByteSearch.eightBytes(of: text, at: end)
      let count = ByteSearch.count(
        before: ~ByteSearch.wordParts(of: bytes) & ByteSearch.topBits)
      if count > 0, end - start < Self.wordLimit {
        // A digit has the bit that tells small letters from capitals.
        key.add(ByteSearch.first(count, of: bytes | ByteSearch.ones &* 0x20), count: count)
      }
      end += count
      if count < 8 || end == text.count { break }
    }
    if length > 0 || (end < text.count && text[end] >= 0x80) {
      // A character that isn't ASCII may belong to the same word.
      for place in start..<end { append(UInt32(text[place] | 0x20)) }
    } else {
      if previous != 0 { endRun() }
      note(words.number(ofASCII: text, at: start, key))
    }
    return end
  }

  /// Reads a character that isn't ASCII.
  private mutating func read(_ value: UInt32) {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: appendToRun(value)
    case 0x2010...0x2027, 0x3000...0x3004, 0x3008...0x3020, 0xFF00...0xFF0F: endRun()
    default:
      for scalar in Unicode.Scalar(value).map(Self.folded) ?? [] {
        if scalar.isSearchedByPairs {
          appendToRun(scalar.value)
        } else if scalar.isLetterOrNumber {
          append(scalar.value)
        } else {
          endRun()
        }
      }
    }
  }

  /// Reads a character of a run of Chinese.
  private mutating func appendToRun(_ value: UInt32) {
    if length > 0 { endRun() }
    if previous != 0 { readPair(previous, value) }
    previous = value
  }

  private mutating func readPair(_ first: UInt32, _ second: UInt32) {
    // Characters with more than 16 bits are rare.
    guard !pairs.isEmpty, first | second < 1 << 16 else { return note(word(first, second)) }
    let pair = UInt64(first << 16 | second)
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    let place = Int((pair &* 0x9E37_79B9_7F4A_7C15) >> 50)
    if pairs[place] >> 32 != pair {
      pairs[place] = pair << 32 | UInt64(word(first, second))
    }
    note(Int(pairs[place] & 0xFFFF_FFFF))
  }

  private mutating func word(_ first: UInt32, _ second: UInt32) -> Int {
    write(first)
    write(second)
    return words.close()
  }

  /// Reads a character of a word.
  private mutating func append(_ value: UInt32) {
    if previous != 0 { endRun() }
    length += 1
    if length <= Self.wordLimit { write(value) }
  }

  private mutating func endRun() {
    if previous != 0 {
      write(previous)
      closeWord()
      previous = 0
    } else if length > 0 {
      closeWord()
      length = 0
    }
  }

  private mutating func closeWord() { note(words.close()) }

  /// Notes that a word was read.
  private mutating func note(_ word: Int) { if keepsOrder { order.append(word) } }

  /// Adds a character to the open word.
  private mutating func write(_ value: UInt32) {
    switch value {
    case ..<0x80: words.append(UInt8(value))
    case 0x800..<0x10000: words.append(threeByte: value)
    default:
      let character = Unicode.Scalar(value).map { String($0) } ?? ""
      for byte in character.utf8 { words.append(byte) }
    }
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
