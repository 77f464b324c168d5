/// Why a program that was run gave no output.
public enum ProgramError: Error, Equatable, CustomStringConvertible {
  /// The file is no program, or there is no room for another process.
  case unstartable
  /// It was killed, because it took longer than it may.
  case tooSlow(seconds: Int)
  /// It was killed, because it wrote more than it may.
  case tooMuchOutput(bytes: Int)
  /// A signal ended it.
  case killed(signal: Int32)
  /// It ended with a status that isn't 0, and wrote this to its standard error.
  case failed(status: Int32, complaint: String)

  /// The reason, as the end of a sentence; of what the program wrote, the first line.
  public var description: String {
    switch self {
    case .unstartable: "it can't be started"
    case .tooSlow(let seconds): "it took longer than \(seconds) seconds"
    case .tooMuchOutput(let bytes): "it wrote more than \(bytes) bytes"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .failed(let status, let complaint):
      complaint.split(whereSeparator: \.isNewline).first.map { String($0.prefix(500)) }
        ?? "it ended with status \(status)"
    }
  }
}
