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
  /// What may have been meant by words that aren't known.
  var suggestions = Suggestions()
  private var yaml = ""
  private var madePlaces: YAMLPlaces?
  private var reported: [Place: Int] = [:]

  /// How often a rule is reported for one line.
  private static let mostPerLine = 20

  private struct Place: Hashable {
    var rule: DiagnosticRule
    var line: Int
  }

  init(_ source: SourceText, firstLine: Int = 1, name: String) {
    self.source = source
    self.firstLine = firstLine
    self.name = name
  }

  /// The keys and values of a text; nil where it is empty or no such thing.
  mutating func mapping(of yaml: String) -> [(key: String, keyNode: YAMLNode, value: YAMLNode)]? {
    self.yaml = yaml
    madePlaces = nil
    if let flat = FlatYAML.read(yaml) { return flat }
    return composedMapping(of: yaml)
  }

  /// The keys and values of a text as the YAML library composes it; nil where it is empty or no such thing.
  mutating func composedMapping(
    of yaml: String
  ) -> [(key: String, keyNode: YAMLNode, value: YAMLNode)]? {
    self.yaml = yaml
    if let finding = YAMLGuard.check(yaml) {
      refuse(finding)
      return nil
    }
    do {
      // No values are made of nodes, so that the default constructor's tables aren't needed.
      let parser = try Parser(
        yaml: yaml, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return mapping(YAMLNode(root), of: name)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.invalidYAML, SourcePosition(line: firstLine, column: 1), "\(error)")
    }
    return nil
  }

  /// The keys and values of a node, those without a value left out.
  /// - Parameter name: what the node is called in messages.
  mutating func mapping(
    _ node: YAMLNode, of name: String
  ) -> [(key: String, keyNode: YAMLNode, value: YAMLNode)]? {
    guard let mapping = node.mapping else {
      report(
        .wrongType, position(of: node), "\(name) must be keys with values, as title: …",
        fix: "Write each entry as key: value on a line of its own.")
      return nil
    }
    var entries: [(key: String, keyNode: YAMLNode, value: YAMLNode)] = []
    for pair in mapping where !pair.value.isEmpty {
      if let name = pair.key.scalar?.string {
        entries.append((name, pair.key, pair.value))
      } else {
        report(.wrongType, position(of: pair.key), "A key must be a word.")
      }
    }
    return entries
  }

  /// Where a node stands in the file.
  mutating func position(of node: YAMLNode) -> SourcePosition {
    place(line: node.line, column: node.column)
  }

  /// The place in the file of a line and column of the YAML library.
  private mutating func place(line: Int, column: Int) -> SourcePosition {
    let places = madePlaces ?? YAMLPlaces(of: yaml, firstLine: firstLine)
    madePlaces = places
    return places.place(line: line, column: column)
  }

  private mutating func refuse(_ finding: YAMLGuard.Finding) {
    switch finding {
    case .alias(let alias, let line, let column):
      report(
        .yamlAlias, place(line: line, column: column), length: alias.count + 1,
        "YAML aliases such as *\(alias) are not allowed.",
        fix: "Write the value out.")
    case .nesting(let line, let column):
      report(
        .nestingTooDeep, place(line: line, column: column),
        "\(name) nests more than \(YAMLGuard.maximumNesting) levels deep.",
        fix: "Lists and texts are all it needs.")
    }
  }

  private mutating func report(_ error: YamlError) {
    let (line, column, problem): (Int, Int, String) =
      switch error {
      case .scanner(let context?, let problem, _, _) where problem.hasSuffix("end of stream"):
        (context.mark.line, context.mark.column, "\(context.text) \(problem)")
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, mark.column, problem)
      case .reader(let problem, _, _, _): (1, 1, problem)
      case .duplicatedKeysInMapping(_, let context):
        (context.mark.line, 1, "the same key stands twice")
      default: (1, 1, "\(error)")
      }
    let place = place(line: line, column: column)
    if case .duplicatedKeysInMapping(let keys, _) = error {
      return reportDuplicates(of: keys, from: place.line)
    }
    report(
      .invalidYAML, place,
      "\(name) is not valid YAML: \(problem).",
      fix: "Put texts that contain a colon, # or quotation marks between single quotes.")
  }

  /// Reports each key that stands twice; the library names them in no order, and those that are no words not at
  /// all.
  private mutating func reportDuplicates(of keys: [String], from line: Int) {
    let found = keys.sorted().prefix(Self.mostPerLine).compactMap { key in
      second(of: key, from: line).map { (key: key, position: $0) }
    }
    for (key, position) in found {
      report(
        .duplicateKey, position, length: key.count,
        "\(name) is ambiguous: the key “\(key)” stands twice.", fix: "Keep one of them.")
    }
    if found.isEmpty {
      report(
        .duplicateKey, SourcePosition(line: line, column: 1),
        "\(name) is ambiguous: the same key stands twice.", fix: "Keep one of them.")
    }
  }

  /// Where a key stands for the second time in the lines from one on; nil where it isn't found.
  private func second(of key: String, from line: Int) -> SourcePosition? {
    var places: [SourcePosition] = []
    for number in stride(from: line, through: source.lineCount, by: 1) where places.count < 2 {
      let text = source.line(number)
      let rest = text.drop { $0 == " " }
      if rest.hasPrefix(key), rest.dropFirst(key.count).drop(while: { $0 == " " }).first == ":" {
        places.append(SourcePosition(line: number, column: text.count - rest.count + 1))
      }
    }
    return places.last
  }

  /// Notes a problem.
  mutating func report(
    _ rule: DiagnosticRule, _ position: SourcePosition, length: Int = 1, _ message: String,
    fix: String? = nil
  ) {
    let place = Place(rule: rule, line: position.line)
    reported[place, default: 0] += 1
    guard reported[place, default: 0] <= Self.mostPerLine else { return }
    diagnostics.append(
      Diagnostic(rule, in: source, at: position, length: length, message, fix: fix))
  }
}
