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
    self.init(
      milliseconds, bits: (0..<10).map { _ in .random(in: .min ... .max, using: &random) })
  }

  /// A new identity, whose random bits come from the system.
  ///
  /// ThreadSanitizer, as of Swift 6.3, looks at the address of the system's generator where one is handed over, and as
  /// that has no size, it has none.
  /// - Parameter milliseconds: Unix time in milliseconds.
  public init(milliseconds: UInt64) {
    self.init(milliseconds, bits: (0..<10).map { _ in .random(in: .min ... .max) })
  }

  private init(_ milliseconds: UInt64, bits: [UInt8]) {
    let time = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (8 * UInt64(5 - $0))) }
    bytes = Self.marked(time + bits)
  }

  /// The identity of an event that happened at the time of another.
  /// - Parameters:
  ///   - other: the event whose time it is.
  ///   - bits: at least ten bytes that stand in the place of the random ones.
  public init(time other: EventID, bits: [UInt8]) {
    bytes = Self.marked(
      Array((other.bytes.prefix(6) + bits + repeatElement(0, count: 10)).prefix(16)))
  }

  /// Sixteen bytes with the marks of version 7.
  private static func marked(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  /// An identity that was stored; nil where there aren't 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// An identity from its usual form; nil where the text is none of version 7.
  public init?(_ description: String) {
    let digits = Array(description.utf8)
    // Capitals never stand in an identity.
    guard digits.count == 36, [8, 13, 18, 23].allSatisfy({ digits[$0] == UInt8(ascii: "-") }),
      digits[14] == UInt8(ascii: "7"), !digits.contains(where: { (0x41...0x5A).contains($0) }),
      let bytes = [UInt8](
        hexadecimal: String(decoding: digits.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self))
    else { return nil }
    self.init(bytes: bytes)
  }

  /// The usual form, as `0190163d-8694-739b-aea5-966c26f8ad91`.
  public var description: String {
    [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { bytes[$0].hexadecimal }.joined(separator: "-")
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
