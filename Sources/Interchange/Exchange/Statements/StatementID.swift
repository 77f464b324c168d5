internal import CaseModel
internal import Crypto
internal import Foundation

/// The identity of a statement: a UUID of version 5 (RFC 9562, section 5.5) over the address of the library and the
/// identity of the event, so that the same event never makes two statements.
enum StatementID {
  /// The namespace for addresses, `6ba7b811-9dad-11d1-80b4-00c04fd430c8`.
  private static let addresses: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// The identity of the statement on an event.
  static func of(_ event: EventID, base: String) -> String {
    let name = Array("\(base)#\(event)".utf8)
    var bytes = Array(Insecure.SHA1.hash(data: Data(addresses + name)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(bytes.hexadecimal)
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
