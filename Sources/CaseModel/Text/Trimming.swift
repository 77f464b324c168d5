extension String {
  /// The text without white space at its start and end.
  public var trimmingSpaces: String {
    if utf8.first?.isVisible == true, utf8.last?.isVisibleASCII == true || endsWithHan {
      return self
    }
    return self[...].trimmingSpaces
  }

  private var endsWithHan: Bool { utf8.suffix(3).first?.isHanLead == true }
}

extension Substring {
  /// The text without white space at its start and end.
  public var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension StringProtocol {
  /// The UTF-8 length of the text without white space at its end.
  public var lengthWithoutTrailingSpaces: Int {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return utf8.distance(from: startIndex, to: index(after: last))
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character that one sees.
  var isVisibleASCII: Bool { self > 0x20 && self < 0x7F }

  /// Whether a character that begins so is an ideograph, U+4000 to U+9FFF.
  var isHanLead: Bool { (0xE4...0xE9).contains(self) }

  fileprivate var isVisible: Bool { isVisibleASCII || isHanLead }
}
