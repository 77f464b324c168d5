internal import CaseModel

/// The identity of a cohort: 16 random bytes.
public struct CohortID: Sendable, Hashable, CustomStringConvertible {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// A new identity.
  public static func random() -> CohortID {
    CohortID(valid: (0..<16).map { _ in UInt8.random(in: .min ... .max) })
  }

  /// An identity that was kept; nil where there aren't 16 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// An identity from its hexadecimal form; nil for anything else.
  public init?(_ description: String) {
    let digits = description.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 32 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: 32, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self.bytes = bytes
  }

  private init(valid bytes: [UInt8]) { self.bytes = bytes }

  /// 32 hexadecimal digits.
  public var description: String { bytes.hexadecimal }
}
