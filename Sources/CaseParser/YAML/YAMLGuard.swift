internal import CaseModel

/// Looks over YAML before it is composed, for what makes a composer run out of time or stack.
///
/// A few hundred bytes of aliases to aliases compose to gigabytes, and each level of nesting takes
/// stack; the front matter of a case needs neither.
struct YAMLGuard {
  /// What was found, with its line and column from one.
  enum Finding {
    case alias(name: String, line: Int, column: Int)
    case nesting(line: Int, column: Int)
  }

  /// How deep lists and mappings may nest.
  static let maximumNesting = 20

  private enum State {
    case plain
    case singleQuoted
    case doubleQuoted
    case comment
  }

  /// The first thing in a text that a case must not contain; nil for sane texts.
  static func check(_ yaml: String) -> Finding? {
    guard isSuspicious(yaml) else { return nil }
    var scan = YAMLGuard()
    for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
      if let finding = scan.next(line) { return finding }
    }
    return nil
  }

  /// Whether a text has enough of the marks that matter to be worth a closer look; nearly none has.
  private static func isSuspicious(_ yaml: String) -> Bool {
    var anchors = 0
    var aliases = 0
    var nesting = 0
    var spaces = 0
    for byte in yaml.utf8 {
      switch byte {
      case UInt8(ascii: "&"): anchors += 1
      case UInt8(ascii: "*"): aliases += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "?"): nesting += 1
      case UInt8(ascii: " "):
        spaces += 1
        if spaces > 200 { return true }
        continue
      default: break
      }
      spaces = 0
    }
    return (anchors > 0 && aliases > 0) || nesting > maximumNesting
  }

  private var state = State.plain
  private var depth = 0
  private var lineNumber = 0
  private var anchors: Set<String> = []

  private mutating func next(_ line: Substring) -> Finding? {
    lineNumber += 1
    if state == .comment { state = .plain }
    var previous: Character = " "
    var startsToken = true
    var dashes = 0
    for (offset, (index, character)) in zip(line.indices, line).enumerated() {
      defer { previous = character }
      switch state {
      case .singleQuoted:
        if character == "'" { state = .plain }
        continue
      case .doubleQuoted:
        if character == "\"" && previous != "\\" { state = .plain }
        continue
      case .comment: continue
      case .plain: break
      }
      let wasStart = startsToken
      startsToken = character == " " ? startsToken : "[{,-?:".contains(character)
      switch character {
      case "#" where previous == " ": state = .comment
      case "'" where wasStart: state = .singleQuoted
      case "\"" where wasStart: state = .doubleQuoted
      case "[", "{": if wasStart { depth += 1 }
      case "]", "}": depth = max(0, depth - 1)
      case "-" where wasStart: dashes += 1
      case "&" where wasStart: anchors.insert(Self.name(after: index, in: line))
      case "*" where wasStart:
        let name = Self.name(after: index, in: line)
        if anchors.contains(name) {
          return .alias(name: name, line: lineNumber, column: offset + 1)
        }
      default: break
      }
      if depth > Self.maximumNesting || dashes > Self.maximumNesting || isTooIndented(offset, line)
      {
        return .nesting(line: lineNumber, column: offset + 1)
      }
    }
    return nil
  }

  /// Block mappings nest by at least a space a level.
  private func isTooIndented(_ offset: Int, _ line: Substring) -> Bool {
    offset > 200 && line.prefix(offset).allSatisfy { $0 == " " }
  }

  private static func name(after index: Substring.Index, in line: Substring) -> String {
    String(line[line.index(after: index)...].prefix { !$0.isWhitespace && !",]}".contains($0) })
  }
}
