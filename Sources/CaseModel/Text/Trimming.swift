extension StringProtocol {
  /// The text without white space at its start and end.
  public var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The UTF-8 length of the text without white space at its end.
  public var lengthWithoutTrailingSpaces: Int {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return 0 }
    return utf8.distance(from: startIndex, to: index(after: last))
  }
}
