internal import Crypto
internal import Foundation

/// By what it can be told that something was made from the same content: the first half of a SHA-256.
struct ContentKey: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The key of a file's bytes.
  init(of bytes: [UInt8]) {
    var hasher = ContentHasher()
    hasher.add(bytes)
    self = hasher.key
  }
}

/// Makes a key of several pieces, each of which counts by its place.
struct ContentHasher {
  private var hash = SHA256()

  /// Adds bytes and how many they are.
  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    hash.update(data: bytes)
  }

  /// Adds a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds texts and how many they are.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Adds a number.
  mutating func add(_ number: Int) {
    hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }

  /// Adds another key.
  mutating func add(_ key: ContentKey) {
    add(Int(truncatingIfNeeded: key.high))
    add(Int(truncatingIfNeeded: key.low))
  }

  /// The key of all that was added.
  var key: ContentKey {
    var halves: [UInt64] = [0, 0]
    for (index, byte) in hash.finalize().prefix(16).enumerated() {
      halves[index / 8] = halves[index / 8] << 8 | UInt64(byte)
    }
    return ContentKey(high: halves[0], low: halves[1])
  }
}
