extension Markup {
  /// The anchor that a link within the same text leads to, decoded; nil for other links.
  public func fragment(of link: NodeID) -> String? {
    guard self[link].kind == .link else { return nil }
    let address = string(self[link].target)
    guard address.utf8.first == UInt8(ascii: "#"), address.utf8.count > 1 else { return nil }
    return Self.percentDecoded(String(address.dropFirst()))
  }

  /// An address with its `%XX` decoded.
  public static func percentDecoded(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
