internal import CaseModel

/// Looks over YAML before it is composed, for what makes a composer run out of time or stack.
///
/// A few hundred bytes of aliases to aliases compose to gigabytes, and each level of nesting takes
/// stack; the front matter of a case needs neither.
struct YAMLGuard {
  /// What was found, with its line and column from one, counted as `YAMLPlaces` takes them.
  enum Finding {
    case alias(name: String, line: Int, column: Int)
    case nesting(line: Int, column: Int)
  }

  /// How deep lists and mappings may nest.
  static let maximumNesting = 20

  /// How many spaces a line may begin with: block mappings nest by at least one a level.
  private static let deepestIndent = 200

  private enum State {
    case plain
    case singleQuoted
    case doubleQuoted
    case comment
  }

  /// The first thing in a text that a case must not contain; nil for sane texts.
  static func check(_ yaml: String) -> Finding? {
    guard isSuspicious(yaml) else { return nil }
    var scan = YAMLGuard(scalars: Array(yaml.unicodeScalars))
    for index in scan.scalars.indices {
      if let finding = scan.next(at: index) { return finding }
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

  private let scalars: [Unicode.Scalar]
  private var state = State.plain
  private var depth = 0
  private var line = 1
  private var lineStart = 0
  private var startsToken = true
  private var isIndent = true
  private var dashes = 0
  private var anchors: Set<String> = []

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func next(at index: Int) -> Finding? {
    let scalar = scalars[index]
    if scalar.endsYAMLLine {
      beginLine(at: index)
      return nil
    }
    let column = index - lineStart + 1
    if let name = alias(at: index) { return .alias(name: name, line: line, column: column) }
    isIndent = isIndent && scalar == " "
    switch state {
    case .comment: break
    case .singleQuoted: if scalar == "'" { state = .plain }
    case .doubleQuoted: if scalar == "\"" && !isEscaped(index) { state = .plain }
    case .plain: takePlain(scalar, at: index)
    }
    let isDeep = depth > Self.maximumNesting || dashes > Self.maximumNesting
    return isDeep || (isIndent && column > Self.deepestIndent)
      ? .nesting(line: line, column: column) : nil
  }

  private mutating func beginLine(at index: Int) {
    if scalars[index] != "\n" || index == 0 || scalars[index - 1] != "\r" { line += 1 }
    lineStart = index + 1
    if state == .comment { state = .plain }
    startsToken = true
    isIndent = true
    dashes = 0
  }

  private mutating func takePlain(_ scalar: Unicode.Scalar, at index: Int) {
    let wasStart = startsToken
    let isDash = scalar == "-" && isFollowedBySpace(index)
    if scalar != " " { startsToken = isDash || "[{,?:".unicodeScalars.contains(scalar) }
    switch scalar {
    case "#" where index == lineStart || scalars[index - 1] == " ": state = .comment
    case "'" where wasStart: state = .singleQuoted
    case "\"" where wasStart: state = .doubleQuoted
    case "[", "{": if wasStart { depth += 1 }
    case "]", "}": depth = max(0, depth - 1)
    case "-" where wasStart && isDash: dashes += 1
    default: break
    }
  }

  private func isFollowedBySpace(_ index: Int) -> Bool {
    index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
  }

  /// The name of an alias to an anchor that was seen.
  ///
  /// Quotation marks and comments don't count here: whether a mark begins a quotation depends on all that
  /// stands before it, and a text that has been misread there must not slip through.
  private mutating func alias(at index: Int) -> String? {
    let scalar = scalars[index]
    guard scalar == "&" || scalar == "*", isTokenStart(index) else { return nil }
    let name = String(
      String.UnicodeScalarView(
        scalars[(index + 1)...].prefix {
          $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
        }))
    if name.isEmpty { return nil }
    if scalar == "&" { anchors.insert(name) }
    return scalar == "*" && anchors.contains(name) ? name : nil
  }

  private func isTokenStart(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let previous = scalars[index - 1]
    return previous.properties.isWhitespace || "[{,:?-".unicodeScalars.contains(previous)
      || previous == "\u{FEFF}"
  }

  /// Whether an odd number of backslashes stands before a place.
  private func isEscaped(_ index: Int) -> Bool {
    !scalars[lineStart..<index].reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2)
  }
}

extension Unicode.Scalar {
  /// Whether YAML ends a line here (YAML 1.1, section 5.4).
  var endsYAMLLine: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
