internal import CaseModel

/// What has been written of an answer that isn't confirmed yet, and who is told of it, so that
/// nothing is lost when the window closes or the machine stops.
final class Draft {
  /// The milliseconds in which a change is told of: less than two seconds, with what it takes to
  /// store it.
  private static let patience = 1500

  /// The lines that are ended.
  private(set) var lines: [String]
  /// When the first change that wasn't told of has to be; nil where there is none.
  private(set) var deadline: Moment?
  /// Whether the person was told that passing over drops the text as it is.
  var isToBeDropped = false
  private let receive: (String) -> Void

  /// An answer.
  /// - Parameters:
  ///   - text: what is written of it already.
  ///   - receive: is given the whole text so far, after each change within two seconds.
  init(_ text: String = "", receive: @escaping (String) -> Void = { _ in }) {
    lines = Self.lines(of: text)
    self.receive = receive
  }

  /// Adds a line that is ended.
  func add(_ line: String) {
    lines.append(line)
    isToBeDropped = false
    noteChange(at: .now)
  }

  /// Takes away the last line, for it to be edited.
  func takeLastLine() -> String { lines.popLast() ?? "" }

  /// Replaces everything that is written.
  func replace(with text: String) {
    lines = Self.lines(of: text)
    isToBeDropped = false
    noteChange(at: .now)
  }

  /// The answer so far.
  /// - Parameter line: the line that isn't ended; a command is no part of the answer.
  func text(with line: String = "") -> String {
    let isText = line.isEmpty || Command(line.trimmingSpaces).map { $0 == .other } ?? true
    return (isText && !line.isEmpty ? lines + [line] : lines).joined(separator: "\n").trimmingSpaces
  }

  /// Notes that something was typed.
  func noteChange(at moment: Moment) {
    if deadline == nil { deadline = moment + Self.patience }
  }

  /// Tells of what changed, if anything did.
  func tell(_ line: String = "") {
    if deadline == nil { return }
    deadline = nil
    receive(text(with: line))
  }

  /// Tells of everything that is written as lines that are ended: whoever comes back begins a new one, in which
  /// commands are commands.
  func tellEnded() {
    deadline = nil
    let text = text()
    receive(text.isEmpty ? "" : text + "\n")
  }

  /// Tells of what changed, if it is time to.
  func tellIfDue(_ line: String = "", at moment: Moment) {
    if let deadline, deadline <= moment { tell(line) }
  }

  private static func lines(of text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
