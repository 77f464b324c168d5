public import Foundation

/// Base64 with the alphabet for file names and addresses, without padding (RFC 4648, section 5).
public enum Base64URL {
  /// The text of bytes.
  public static func text(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// The bytes of a text; nil where it is none.
  public static func data(_ text: some StringProtocol) -> Data? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(
      base64Encoded: String(text).replacing("-", with: "+").replacing("_", with: "/") + padding)
  }
}
