internal import CaseModel

/// Different words, numbered in the order in which they came.
///
/// A word is handed over byte by byte, into the place where it stays if it is new.
public struct WordList: Sendable {
  private struct Word {
    var key: WordKey
    /// Where its bytes begin.
    var start: Int
  }

  /// The bytes of the words one after the other, those of the open one last.
  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// One more than the number of the word in each place of the table; zero in free places.
  private var table = [UInt32](repeating: 0, count: 64)
  /// Where the open word begins.
  private var openStart = 0

  /// An empty list.
  public init() {}

  /// How many words there are.
  public var count: Int { words.count }

  /// A word by its number.
  public subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[words[number].start..<words[number].start + words[number].key.length]
  }

  /// The number of a word, which is added where it is new. No word may be open.
  /// - Parameter word: the word in UTF-8.
  public mutating func number(of word: ArraySlice<UInt8>) -> Int {
    number(of: word, WordKey(of: word.span))
  }

  /// Adds the words of a list.
  /// - Returns: the number of each, by its number in the list.
  public mutating func add(_ list: WordList) -> [Int] {
    (0..<list.count).map { number(of: list[$0], list.words[$0].key) }
  }

  private mutating func number(of word: ArraySlice<UInt8>, _ key: WordKey) -> Int {
    let (number, place) = find(key) { start in
      bytes[start..<start + key.length].elementsEqual(word)
    }
    if let number { return number }
    bytes += word
    return add(key, at: place)
  }

  /// The number of an ASCII word in a text, which is added in lower case where it is new. No word may be open.
  /// - Parameters:
  ///   - start: where it begins in the text; letters and digits only.
  ///   - key: that of the word in lower case.
  mutating func number(ofASCII text: Span<UInt8>, at start: Int, _ key: WordKey) -> Int {
    let (number, place) = find(key) { known in
      // A digit has the bit that tells small letters from capitals.
      (WordKey.prefixLength..<key.length).allSatisfy { offset in
        bytes[known + offset] == text[start + offset] | 0x20
      }
    }
    if let number { return number }
    for place in start..<start + key.length { bytes.append(text[place] | 0x20) }
    return add(key, at: place)
  }

  /// Adds a byte to the open word.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a character that takes three bytes to the open word.
  public mutating func append(threeByte value: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: value >> 12) | 0xE0)
    bytes.append(UInt8(truncatingIfNeeded: value >> 6) & 0x3F | 0x80)
    bytes.append(UInt8(truncatingIfNeeded: value) & 0x3F | 0x80)
  }

  /// Ends the open word.
  /// - Returns: the number of the word.
  @discardableResult
  public mutating func close() -> Int {
    let key = WordKey(of: bytes.span.extracting(openStart..<bytes.count))
    let (number, place) = find(key) { known in
      (WordKey.prefixLength..<key.length).allSatisfy { offset in
        bytes[known + offset] == bytes[openStart + offset]
      }
    }
    guard let number else { return add(key, at: place) }
    bytes.removeLast(bytes.count - openStart)
    return number
  }

  /// Looks for a word.
  /// - Parameter hasSameRest: whether a word that begins at a place in `bytes` is the same after its first bytes, which the
  ///   key has; asked of longer words only.
  /// - Returns: its number, or nil and the place in the table where it belongs.
  @inline(__always)
  private func find(_ key: WordKey, _ hasSameRest: (Int) -> Bool) -> (number: Int?, place: Int) {
    var place = Int(key.hash) & (table.count - 1)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if words[number].key == key,
        key.length <= WordKey.prefixLength || hasSameRest(words[number].start)
      {
        return (number, place)
      }
      place = (place + 1) & (table.count - 1)
    }
    return (nil, place)
  }

  /// Adds the word that the bytes end with, which is new.
  private mutating func add(_ key: WordKey, at place: Int) -> Int {
    words.append(Word(key: key, start: openStart))
    openStart = bytes.count
    table[place] = UInt32(words.count)
    if 2 * words.count > table.count { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: 4 * table.count)
    for (number, word) in words.enumerated() {
      var place = Int(word.key.hash) & (table.count - 1)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(number + 1)
    }
  }
}
