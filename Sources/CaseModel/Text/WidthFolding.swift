extension String {
  /// The text with full-width forms of ASCII characters replaced by their half-width ones.
  ///
  /// `（１）` becomes `(1)`, `：` becomes `:`, the ideographic space a space.
  public var halfWidth: String {
    // Full-width forms begin with the byte EF, U+3000 with E3; ideographs with E4 to E9.
    if !utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF }) { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.lazy.map(\.halfWidth))
    return String(scalars)
  }

  /// The form in which the format compares names: half-width, lower case, single spaces.
  public var foldedForComparison: String {
    simplyFolded
      ?? halfWidth.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Substring {
  /// The text with full-width forms of ASCII characters replaced by their half-width ones.
  public var halfWidth: String { String(self).halfWidth }
}

extension String {
  /// The folded form of a text of ASCII and ideographs, as most names are; nil for others.
  private var simplyFolded: String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    var rest = 0
    for byte in utf8 {
      if rest > 0 {
        rest -= 1
      } else if byte.isHanLead {
        rest = 2
      } else if !byte.isVisibleASCII {
        guard byte == UInt8(ascii: " "), let last = folded.last, last != byte else { return nil }
      }
      folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return folded.last == UInt8(ascii: " ") ? nil : String(decoding: folded, as: UTF8.self)
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
