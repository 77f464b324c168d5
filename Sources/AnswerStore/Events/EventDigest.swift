internal import Crypto
internal import Foundation

/// What tells that a stored event is still what was written: the first 16 bytes of SHA-256 over its values, each with
/// its kind and its length, so that no two events have the same bytes.
///
/// It guards against worn-out disks, which change bytes without a word; not against people, who could compute it anew.
package struct EventDigest {
  private var bytes: [UInt8] = []

  /// The digest of no values yet.
  package init() { bytes.reserveCapacity(384) }

  /// Adds a value that is absent.
  package mutating func addNull() { bytes.append(0) }

  /// Adds a number.
  package mutating func add(_ number: Int64) { append(String(number).utf8, mark: 1) }

  /// Adds a number with a fraction, which no event has.
  package mutating func add(_ number: Double) { append(String(number).utf8, mark: 2) }

  /// Adds a text.
  package mutating func add(_ text: String) { append(text.utf8, mark: 3) }

  /// Adds bytes.
  package mutating func add(bytes value: some Collection<UInt8>) { append(value, mark: 4) }

  /// Adds a text that may be absent.
  package mutating func add(_ text: String?) {
    if let text { add(text) } else { addNull() }
  }

  /// Adds a number that may be absent.
  package mutating func add(_ number: Int?) {
    if let number { add(Int64(number)) } else { addNull() }
  }

  /// The digest of what was added, 16 bytes.
  package var value: [UInt8] { Array(SHA256.hash(data: bytes).prefix(16)) }

  private mutating func append(_ value: some Collection<UInt8>, mark: UInt8) {
    bytes.append(mark)
    let count = value.count
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: value)
  }
}
