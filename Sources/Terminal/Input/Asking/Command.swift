internal import CaseModel

/// A line that is no answer but asks for something: `:s`, or `：s` as Chinese keyboards write it.
enum Command {
  case hint
  case skip
  case stop
  case editor
  case again
  /// Goes back to the question before.
  case back
  /// Shows all questions and what became of them.
  case list
  /// A line that begins like a command and is none that is known.
  case other

  init?(_ line: String) {
    let folded = line.halfWidth.lowercased()
    guard folded.hasPrefix(":") else { return nil }
    switch folded.dropFirst() {
    case "h": self = .hint
    case "s": self = .skip
    case "q": self = .stop
    case "e": self = .editor
    case "a": self = .again
    case "b": self = .back
    case "l": self = .list
    default: self = .other
    }
  }
}
