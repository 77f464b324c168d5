internal import CaseModel

/// What tells most words apart at once: the first bytes, the length, and a hash of all bytes.
struct WordKey: BitwiseCopyable, Equatable {
  /// How many of the first bytes a key has; a word that isn't longer is known by its key.
  static let prefixLength = 8

  /// The first bytes, the first of all as the lowest; zeros after the end of the word.
  private var prefix: UInt64 = 0
  private var state: UInt64 = 0
  /// How many bytes the word has.
  private(set) var length = 0

  /// The key of no bytes.
  init() {}

  /// The key of a word in UTF-8.
  init(of word: Span<UInt8>) {
    while length < word.count {
      add(ByteSearch.eightBytes(of: word, at: length), count: min(8, word.count - length))
    }
  }

  /// Adds bytes; only the last that are added may be fewer than eight.
  /// - Parameters:
  ///   - bytes: the first as the lowest, with zeros after the last.
  ///   - count: how many they are.
  @inline(__always)
  mutating func add(_ bytes: UInt64, count: Int) {
    if length == 0 { prefix = bytes }
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    state = (state ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
    length += count
  }

  /// A hash of the whole word; its lowest bits are as good as any.
  var hash: UInt32 { UInt32(truncatingIfNeeded: state) }
}
