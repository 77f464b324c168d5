internal import Foundation

/// Base64 with the alphabet for file names and addresses, without padding (RFC 4648, section 5).
enum Base64URL {
  static func text(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  static func data(_ text: some StringProtocol) -> Data? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(
      base64Encoded: String(text).replacing("-", with: "+").replacing("_", with: "/") + padding)
  }
}
