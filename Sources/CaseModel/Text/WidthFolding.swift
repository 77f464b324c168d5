extension StringProtocol {
  /// The text with full-width forms of ASCII characters replaced by their half-width ones.
  ///
  /// `（１）` becomes `(1)`, `：` becomes `:`, the ideographic space a space.
  public var halfWidth: String {
    // U+3000 and all above it begin with a byte from E3 on.
    if utf8.allSatisfy({ $0 < 0xE3 }) { return String(self) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.map(\.halfWidth))
    return String(scalars)
  }

  /// The form in which the format compares names: half-width, lower case, single spaces.
  public var foldedForComparison: String {
    halfWidth.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// The half-width form of a full-width form of an ASCII character, or the scalar itself.
  public var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
}
