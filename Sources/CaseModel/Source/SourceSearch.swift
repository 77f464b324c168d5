extension SourceText {
  /// How much of a text is compared: enough to find it, and a bound on the work of one search.
  private static let longestPattern = 64

  /// The bytes of some lines, the line breaks at their ends included.
  public func byteRange(ofLines first: Int, through last: Int) -> Range<Int> {
    let start = startOfLine(first)
    return start..<max(start, startOfLine(max(first, last) + 1))
  }

  /// Where a text, or one that begins with the same 64 bytes, first stands within a range of `bytes`;
  /// nil where it doesn't, or is empty.
  public func firstOffset(of text: String, in range: Range<Int>) -> Int? {
    let pattern = Array(text.utf8.prefix(Self.longestPattern))
    guard let first = pattern.first else { return nil }
    var start = range.lowerBound
    while start + pattern.count <= range.upperBound {
      if bytes[start] == first, bytes[start..<start + pattern.count].elementsEqual(pattern) {
        return start
      }
      start += 1
    }
    return nil
  }
}
