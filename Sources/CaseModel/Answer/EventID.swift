/// The identity of an event: a UUID of version 7, which sorts by the time it was made.
///
/// Laid out as RFC 9562, section 5.7 says: 48 bits of Unix time in milliseconds, then random bits.
public struct EventID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// A new identity.
  /// - Parameters:
  ///   - milliseconds: Unix time in milliseconds.
  ///   - random: where the random bits come from.
  public init(milliseconds: UInt64, random: inout some RandomNumberGenerator) {
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (8 * UInt64(5 - $0))) }
    bytes += (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// An identity that was stored; nil where there aren't 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The usual form, as `0190163d-8694-739b-aea5-966c26f8ad91`.
  public var description: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
