/// Why a file of questions is refused as a whole.
public enum ExchangeError: Error, Equatable, CustomStringConvertible {
  /// There is more of it than is read.
  case tooLarge(limit: Int)
  /// A line is longer than any that people or programs write.
  case lineTooLong(line: Int)
  /// The bytes aren't UTF-8.
  case notUTF8
  /// A document type, which can name files and addresses to fetch, and entities that stand for gigabytes.
  case documentType(line: Int)
  /// The file isn't of the form it should be.
  case malformed(line: Int, String)
  /// Elements are nested deeper than any that programs write.
  case nestedTooDeep(line: Int)
  /// An archive that is damaged, or made to harm.
  case archive(String)
  /// There are more categories, or more questions in one, than are read.
  case tooMany(String, limit: Int)
  /// Nothing in it is a question; what was left out, and why.
  case noQuestions(notes: [ImportNote])

  public var description: String {
    switch self {
    case .tooLarge(let limit): "There is more than \(limit / 1024 / 1024) MiB of it."
    case .lineTooLong(let line): "Line \(line) is longer than 1 MiB."
    case .notUTF8: "The file is not UTF-8. Save it as UTF-8."
    case .documentType(let line):
      "Line \(line) has a document type (<!DOCTYPE), which could fetch files or fill the memory; none is read."
    case .malformed(let line, let message): "Line \(line): \(message)"
    case .nestedTooDeep(let line): "Line \(line): elements are nested more than 100 deep."
    case .archive(let message): message
    case .tooMany(let what, let limit): "There are more than \(limit) \(what)."
    case .noQuestions: "There is no question in it."
    }
  }
}
