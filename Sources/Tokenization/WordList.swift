/// Different words, numbered in the order in which they came.
///
/// A word is handed over byte by byte, into the place where it stays if it is new.
public struct WordList: Sendable {
  /// The words one after the other, the open one last.
  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// One more than the number of the word in each place of the table; zero in free places.
  private var table = [UInt32](repeating: 0, count: 64)
  private var hash = firstHash

  /// An empty list.
  public init() {}

  /// How many words there are.
  public var count: Int { ends.count }

  /// A word by its number.
  public subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The hash of a word by its number.
  public func hash(of number: Int) -> UInt32 { hashes[number] }

  /// The number of a word, which is added where it is new. No word may be open.
  /// - Parameters:
  ///   - word: the word in UTF-8.
  ///   - hash: its hash.
  public mutating func number(of word: ArraySlice<UInt8>, hash: UInt32) -> Int {
    var place = Self.place(hash, in: table.count)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if hashes[number] == hash, self[number].elementsEqual(word) { return number }
      place = (place + 1) & (table.count - 1)
    }
    bytes += word
    return add(hash, at: place)
  }

  /// The number of an ASCII word in a text, which is added in lower case where it is new. No word may be open.
  /// - Parameters:
  ///   - range: where it stands in the text; letters and digits only.
  ///   - hash: the hash of the word in lower case.
  mutating func number(ofASCII text: Span<UInt8>, in range: Range<Int>, hash: UInt32) -> Int {
    var place = Self.place(hash, in: table.count)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if hashes[number] == hash, isWord(number, inASCII: text, range) { return number }
      place = (place + 1) & (table.count - 1)
    }
    // A digit has the bit that tells small letters from capitals.
    for place in range { bytes.append(text[place] | 0x20) }
    return add(hash, at: place)
  }

  private func isWord(_ number: Int, inASCII text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - known == range.count else { return false }
    let bytes = bytes.span
    for offset in 0..<range.count
    where bytes[known + offset] != text[range.lowerBound + offset] | 0x20 {
      return false
    }
    return true
  }

  /// Adds a byte to the open word.
  public mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    hash = Self.hash(hash, byte)
  }

  /// Adds a character that takes three bytes to the open word.
  public mutating func append(threeByte value: UInt32) {
    let first = UInt8(truncatingIfNeeded: value >> 12) | 0xE0
    let second = UInt8(truncatingIfNeeded: value >> 6) & 0x3F | 0x80
    let third = UInt8(truncatingIfNeeded: value) & 0x3F | 0x80
    bytes.append(first)
    bytes.append(second)
    bytes.append(third)
    hash = Self.hash(Self.hash(Self.hash(hash, first), second), third)
  }

  /// Ends the open word.
  /// - Returns: the number of the word.
  @discardableResult
  public mutating func close() -> Int {
    defer { hash = Self.firstHash }
    let start = ends.last ?? 0
    var place = Self.place(hash, in: table.count)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if hashes[number] == hash, isWord(number, from: start) {
        bytes.removeLast(bytes.count - start)
        return number
      }
      place = (place + 1) & (table.count - 1)
    }
    return add(hash, at: place)
  }

  /// Adds the word that the bytes end with, which is new.
  private mutating func add(_ hash: UInt32, at place: Int) -> Int {
    ends.append(bytes.count)
    hashes.append(hash)
    table[place] = UInt32(ends.count)
    if 2 * ends.count > table.count { grow() }
    return ends.count - 1
  }

  /// Whether the open word is one that is there.
  private func isWord(_ number: Int, from start: Int) -> Bool {
    let known = number == 0 ? 0 : ends[number - 1]
    let length = ends[number] - known
    guard bytes.count - start == length else { return false }
    for offset in 0..<length where bytes[known + offset] != bytes[start + offset] { return false }
    return true
  }

  private mutating func grow() {
    table = [UInt32](repeating: 0, count: 4 * table.count)
    for (number, hash) in hashes.enumerated() {
      var place = Self.place(hash, in: table.count)
      while table[place] != 0 { place = (place + 1) & (table.count - 1) }
      table[place] = UInt32(number + 1)
    }
  }

  private static func place(_ hash: UInt32, in size: Int) -> Int {
    Int(hash ^ hash >> 15) & (size - 1)
  }

  static let firstHash: UInt32 = 2_166_136_261
  private static let hashFactor: UInt32 = 16_777_619

  /// The hash of a word with one byte more.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* hashFactor }

  /// FNV-1a of the bytes of a word.
  public static func hash(of word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(firstHash) { hash($0, $1) }
  }
}
