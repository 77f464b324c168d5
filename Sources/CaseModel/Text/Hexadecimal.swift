extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  public var hexadecimal: String {
    func digit(_ value: UInt8) -> UInt8 { value + UInt8(ascii: value < 10 ? "0" : "W") }
    return String(
      decoding: reduce(into: [UInt8]()) { $0 += [digit($1 >> 4), digit($1 & 15)] }, as: UTF8.self)
  }
}
