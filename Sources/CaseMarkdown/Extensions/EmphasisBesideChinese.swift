internal import CaseModel

/// Makes `**重点。**接着` bold, as its author meant it.
///
/// CommonMark takes a run of `*` as the end of emphasis only where no punctuation stands before it, or
/// white space or punctuation after it; Chinese sets no space there. So a mark that counts as
/// punctuation is put between such a run and the Chinese character beside it, and taken out of
/// what the parser returns.
enum EmphasisBesideChinese {
  /// OLD SOUTH ARABIAN NUMERIC INDICATOR: punctuation that no case contains.
  private static let mark: [UInt8] = Array("\u{10A7F}".utf8)
  private static let asterisk = UInt8(ascii: "*")

  /// The text with marks where they are needed; the text itself where none is.
  static func mark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var marked: [UInt8] = []
    var copied = bytes.startIndex
    var end = bytes.startIndex
    while true {
      let offset = end - bytes.startIndex
      let start = bytes.startIndex + ByteSearch.first(of: asterisk, in: bytes.span, from: offset)
      guard start < bytes.endIndex else { break }
      end = start + 1
      while end < bytes.endIndex, bytes[end] == asterisk { end += 1 }
      guard isNearChinese(start, end, in: bytes), let before = scalar(endingAt: start, in: bytes),
        let after = scalar(at: end, in: bytes)
      else { continue }
      if before.isPunctuation && after.isHan {
        marked += bytes[copied..<end] + mark
        copied = end
      } else if before.isHan && after.isPunctuation {
        marked += bytes[copied..<start] + mark
        copied = start
      }
    }
    if copied == bytes.startIndex || contains(bytes) { return bytes }
    return (marked + bytes[copied...])[...]
  }

  /// Takes the marks out of what was appended to a buffer from a place on.
  static func removeMarks(from bytes: inout [UInt8], since start: Int) {
    guard var found = firstMark(in: bytes[start...]) else { return }
    while true {
      bytes.removeSubrange(found..<found + mark.count)
      guard let next = firstMark(in: bytes[found...]) else { return }
      found = next
    }
  }

  /// Whether a character outside of ASCII stands on either side of a run, as where Chinese does.
  private static func isNearChinese(_ start: Int, _ end: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    (start > bytes.startIndex && bytes[start - 1] > 0x7F)
      || (end < bytes.endIndex && bytes[end] > 0x7F)
  }

  private static func contains(_ bytes: ArraySlice<UInt8>) -> Bool { firstMark(in: bytes) != nil }

  private static func firstMark(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found }
      index = found + 1
    }
    return nil
  }

  private static func scalar(at index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private static func scalar(endingAt index: Int, in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes[..<index].suffix(4), as: UTF8.self).unicodeScalars.last
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
