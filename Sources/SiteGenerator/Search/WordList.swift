/// Different words, numbered in the order in which they came.
struct WordList: Sendable {
  /// The words one after the other.
  private var bytes: [UInt8] = []
  /// Where each word ends.
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  /// One more than the number of the word in each place of the table; zero in free places.
  private var table = [UInt32](repeating: 0, count: 64)

  /// How many words there are.
  var count: Int { ends.count }

  /// A word by its number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a word, which is added where it is new.
  /// - Parameter hash: what `hash(of:)` says of the word.
  mutating func number(of word: ArraySlice<UInt8>, hash: UInt32) -> Int {
    var place = Self.place(hash, in: table.count)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      if hashes[number] == hash, isWord(number, word) { return number }
      place = (place + 1) & (table.count - 1)
    }
    bytes += word
    ends.append(bytes.count)
    hashes.append(hash)
    table[place] = UInt32(ends.count)
    if 2 * ends.count > table.count { grow() }
    return ends.count - 1
  }

  private func isWord(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
    var place = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - place == word.count else { return false }
    for byte in word {
      if bytes[place] != byte { return false }
      place += 1
    }
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

  /// FNV-1a of the bytes of a word.
  static func hash(of word: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }
}
