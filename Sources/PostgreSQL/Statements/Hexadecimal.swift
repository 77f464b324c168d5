/// Bytes as PostgreSQL reads them from text.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Appends two digits for each byte.
  static func append(_ bytes: some Collection<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
