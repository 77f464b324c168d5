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
    guard let bytes = [UInt8](hexadecimal: description) else { return nil }
    self.init(bytes: bytes)
  }

  private init(valid bytes: [UInt8]) { self.bytes = bytes }

  /// 32 hexadecimal digits.
  public var description: String { bytes.hexadecimal }
}
