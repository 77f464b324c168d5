internal import CaseModel
internal import Yams

/// Reads a YAML text whose keys are known; whatever is wrong becomes a diagnostic and is left out.
struct YAMLReader {
  /// The file that the text stands in.
  let source: SourceText
  /// The line of the file on which the text begins.
  let firstLine: Int
  /// What is called in messages, as “The front matter”.
  let name: String
  /// What is wrong, in the order found.
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, firstLine: Int = 1, name: String) {
    self.source = source
    self.firstLine = firstLine
    self.name = name
  }

  /// The keys and values of a text; nil where it is empty or no such thing.
  mutating func mapping(of yaml: String) -> [(key: String, keyNode: Node, value: Node)]? {
    if let finding = YAMLGuard.check(yaml) {
      refuse(finding)
      return nil
    }
    do {
      guard let root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() else {
        return nil
      }
      return mapping(root)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.invalidYAML, SourcePosition(line: firstLine, column: 1), "\(error)")
    }
    return nil
  }

  /// The keys and values of a node, those without a value left out.
  mutating func mapping(_ node: Node) -> [(key: String, keyNode: Node, value: Node)]? {
    guard let mapping = node.mapping else {
      report(
        .wrongType, position(of: node), "\(name) must be keys with values, as title: …",
        fix: "Write each entry as key: value on a line of its own.")
      return nil
    }
    var entries: [(key: String, keyNode: Node, value: Node)] = []
    for (key, value) in mapping where !value.isEmpty {
      if let name = key.scalar?.string {
        entries.append((name, key, value))
      } else {
        report(.wrongType, position(of: key), "A key must be a word.")
      }
    }
    return entries
  }

  /// Reports a key that isn't among those known.
  mutating func reportUnknown(_ key: String, _ node: Node, known: [String]) {
    let nearest = Spelling.nearest(to: key, among: known)
    report(
      .unknownKey, position(of: node), length: key.count, "There is no key “\(key)”.",
      fix: nearest.map { "Did you mean “\($0)”?" } ?? "Delete it, or put it into the text.")
  }

  /// A text; nil, with a diagnostic, for anything else.
  mutating func text(_ name: String, _ value: Node) -> String? {
    guard let text = value.scalar?.string else {
      report(
        .wrongType, position(of: value), "“\(name)” must be a text, not a list or a mapping.",
        fix: "Write \(name): one line of text.")
      return nil
    }
    return text.trimmingSpaces
  }

  /// A list of texts; empty, with a diagnostic, for anything else.
  mutating func list(_ name: String, _ value: Node) -> [String] {
    guard let sequence = value.sequence else {
      report(
        .wrongType, position(of: value), "“\(name)” must be a list.",
        fix: "Write \(name): [\(value.scalar?.string ?? "one, two")].")
      return []
    }
    return sequence.compactMap { text(name, $0) }.filter { !$0.isEmpty }
  }

  /// One of the values that a type has; nil, with a diagnostic, for anything else.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: Node
  ) -> Value? {
    guard let text = text(name, value) else { return nil }
    if let found = Value(rawValue: text) { return found }
    let allowed = Value.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: text, among: allowed)
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(name)” can't be “\(text)”; it is one of \(allowed.joined(separator: ", ")).",
      fix: nearest.map { "Did you mean “\($0)”?" })
    return nil
  }

  /// A language tag of the form of BCP 47; nil, with a diagnostic, for anything else.
  mutating func languageTag(_ name: String, _ value: Node) -> String? {
    guard let text = text(name, value) else { return nil }
    if LanguageTag.isWellFormed(text) { return text }
    report(
      .invalidValue, position(of: value), length: text.count,
      "“\(text)” is no language tag (BCP 47).", fix: "Write zh-Hans, en or another tag.")
    return nil
  }

  /// Where a node stands in the file.
  func position(of node: Node) -> SourcePosition {
    SourcePosition(
      line: firstLine + (node.mark?.line ?? 1) - 1, column: node.mark?.column ?? 1)
  }

  private mutating func refuse(_ finding: YAMLGuard.Finding) {
    switch finding {
    case .alias(let alias, let line, let column):
      report(
        .yamlAlias, SourcePosition(line: firstLine + line - 1, column: column),
        length: alias.count + 1, "YAML aliases such as *\(alias) are not allowed.",
        fix: "Write the value out.")
    case .nesting(let line, let column):
      report(
        .nestingTooDeep, SourcePosition(line: firstLine + line - 1, column: column),
        "\(name) nests more than \(YAMLGuard.maximumNesting) levels deep.",
        fix: "Lists and texts are all it needs.")
    }
  }

  private mutating func report(_ error: YamlError) {
    let (line, column, problem): (Int, Int, String) =
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, mark.column, problem)
      case .reader(let problem, _, _, _): (1, 1, problem)
      case .duplicatedKeysInMapping(let duplicates, let context):
        (
          context.mark.line, 1,
          "the same key stands twice: \(duplicates.joined(separator: ", "))"
        )
      default: (1, 1, "\(error)")
      }
    if case .duplicatedKeysInMapping = error {
      return report(
        .duplicateKey, SourcePosition(line: firstLine + line - 1, column: column),
        "\(name) is ambiguous: \(problem).", fix: "Keep one of them.")
    }
    report(
      .invalidYAML,
      SourcePosition(line: firstLine + max(1, line) - 1, column: max(1, column)),
      "\(name) is not valid YAML: \(problem).",
      fix: "Put texts that contain a colon, # or quotation marks between single quotes.")
  }

  /// Notes a problem.
  mutating func report(
    _ rule: DiagnosticRule, _ position: SourcePosition, length: Int = 1, _ message: String,
    fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, in: source, at: position, length: length, message, fix: fix))
  }
}

extension Node {
  /// Whether a key was written without a value.
  fileprivate var isEmpty: Bool { scalar?.string.isEmpty == true && scalar?.style == .plain }
}
