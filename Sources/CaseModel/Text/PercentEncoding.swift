extension StringProtocol {
  /// The text as a part of an address: letters, digits and `-._~` stay (RFC 3986, 2.3).
  public var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        String(UnicodeScalar(byte))
      default: "%" + CollectionOfOne(byte).hexadecimal.uppercased()
      }
    }.joined()
  }
}
