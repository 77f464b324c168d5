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
  /// What isn't hashed yet: handing over many small pieces one by one takes longer than hashing them.
  private var pending: [UInt8] = []

  private static let pendingLimit = 4096

  init() { pending.reserveCapacity(Self.usualSize) }

  /// The room that is made at first.
  private static let usualSize = 1024

  /// Adds bytes and how many they are.
  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    if bytes.count < Self.pendingLimit {
      pending += bytes
    } else {
      flush()
      hash.update(data: bytes)
    }
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    pending += text.utf8
  }

  /// Adds texts and how many they are.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Adds a number.
  mutating func add(_ number: Int) {
    if pending.count >= Self.pendingLimit { flush() }
    for shift in 0..<8 { pending.append(UInt8(truncatingIfNeeded: number >> (shift * 8))) }
  }

  /// Adds another key.
  mutating func add(_ key: ContentKey) {
    add(Int(truncatingIfNeeded: key.high))
    add(Int(truncatingIfNeeded: key.low))
  }

  private mutating func flush() {
    hash.update(data: pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// The key of all that was added.
  var key: ContentKey {
    var whole = hash
    whole.update(data: pending)
    var halves: [UInt64] = [0, 0]
    for (index, byte) in whole.finalize().prefix(16).enumerated() {
      halves[index / 8] = halves[index / 8] << 8 | UInt64(byte)
    }
    return ContentKey(high: halves[0], low: halves[1])
  }
}
