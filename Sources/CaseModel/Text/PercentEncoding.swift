extension StringProtocol {
  /// The text as a part of an address: letters, digits and `-._~` stay (RFC 3986, 2.3).
  public var percentEncoded: String { percentEncoded(keepingSlashes: false) }

  /// The text as a path of an address: slashes stay, too.
  public var percentEncodedPath: String { percentEncoded(keepingSlashes: true) }

  private func percentEncoded(keepingSlashes: Bool) -> String {
    func digit(_ value: UInt8) -> UInt8 { value + UInt8(ascii: value < 10 ? "0" : "7") }
    var output: [UInt8] = []
    output.reserveCapacity(3 * utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        output.append(byte)
      case UInt8(ascii: "/") where keepingSlashes: output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
