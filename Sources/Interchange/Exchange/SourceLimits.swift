internal import CaseModel

/// What a file of questions may be, before anything of it is read.
enum SourceLimits {
  /// The largest file of plain text, in bytes: eight times what a case may have.
  static let plainSize = 2 * 1024 * 1024
  /// The largest file of XML, in bytes: pictures can stand in it.
  static let xmlSize = 16 * 1024 * 1024
  /// The longest line, in bytes.
  static let lineLength = 1024 * 1024
  /// The most questions and texts that become one case, which may have 256 KiB.
  static let mostItems = 2_000
  /// The most categories, each of which becomes a case.
  static let mostParts = 1_000
  /// The most options, pairs or answers of one question.
  static let mostOptions = 200
  /// The longest text of a question, in bytes: pictures can stand in it.
  static let textLength = 1024 * 1024

  /// The text of a file.
  /// - Throws: `ExchangeError` where it is too large, a line is too long, or it isn't UTF-8.
  static func text(_ bytes: [UInt8], limit: Int) throws(ExchangeError) -> String {
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = ByteSearch.first(of: UInt8(ascii: "\n"), in: bytes.span, from: start)
      guard end - start <= lineLength else { throw .lineTooLong(line: line) }
      start = end + 1
      line += 1
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
      throw .notUTF8
    }
    return text
  }
}
