internal import CaseMarkdown
internal import CaseModel

/// Compiles a template: puts in its partials and the words of a language, and holds every name in it
/// against the values that the generator hands over.
struct TemplateCompiler {
  /// The pieces of each template by its name.
  let tokens: [String: [TemplateToken]]
  let language: SiteLanguage
  /// The templates that were put in.
  private(set) var used: Set<String> = []
  /// The template as far as it is compiled.
  private var template = CompiledTemplate()
  /// What was entered, the innermost last; flags are not entered.
  private var shapes: [ValueShape] = []
  private var openSections = 0
  private var including: [String] = []
  /// The step that something leads to; bytes before it aren't joined with those after it.
  private var target = 0

  /// How deep sections and partials may nest.
  private static let greatestDepth = 64

  init(tokens: [String: [TemplateToken]], language: SiteLanguage) {
    self.tokens = tokens
    self.language = language
  }

  /// Compiles a template of the generator.
  /// - Parameter fields: the values that it is filled with.
  /// - Throws: `SiteError.template` with the place of what is wrong.
  mutating func compile(_ name: String, for fields: ValueShape.Fields) throws -> CompiledTemplate {
    template = CompiledTemplate()
    shapes = [.record(fields)]
    openSections = 0
    including = []
    target = 0
    guard tokens[name] != nil else {
      throw SiteError.template("\(name).mustache", "there is no such template")
    }
    try include(name)
    return template
  }

  private mutating func include(_ name: String) throws {
    used.insert(name)
    including.append(name)
    defer { including.removeLast() }
    var rest = (tokens[name] ?? [])[...]
    try compile(&rest, inside: nil)
    if let surplus = rest.first {
      throw SiteError.template("\(surplus.place)", "no section “\(surplus.name)” is open here")
    }
  }

  private mutating func compile(
    _ rest: inout ArraySlice<TemplateToken>, inside opening: TemplateToken?
  ) throws {
    while let token = rest.first {
      if case .close = token.kind {
        guard let opening else { return }
        guard opening.name == token.name else {
          throw SiteError.template(
            "\(token.place)", "“\(token.name)” closes “\(opening.name)”, which is open here")
        }
        rest.removeFirst()
        return
      }
      rest.removeFirst()
      switch token.kind {
      case .text(let bytes): add(bytes)
      case .value(let isRaw): try addValue(token, isRaw: isRaw)
      case .open(let isInverted): try addSection(token, isInverted, &rest)
      case .partial: try addPartial(token)
      case .close: break
      }
    }
    if let opening {
      throw SiteError.template("\(opening.place)", "the section “\(opening.name)” is never closed")
    }
  }

  /// Adds bytes that are written as they are.
  private mutating func add(_ literal: [UInt8]) {
    let start = Int32(template.literals.count)
    template.literals += literal
    let end = Int32(template.literals.count)
    if template.steps.count > target, template.steps.last?.operation == .literal {
      template.steps[template.steps.count - 1].end = end
    } else {
      template.steps.append(.init(operation: .literal, start: start, end: end))
    }
  }

  private mutating func addValue(_ token: TemplateToken, isRaw: Bool) throws {
    if token.name.hasPrefix("labels.") {
      let name = String(token.name.dropFirst("labels.".count))
      guard let word = language.labels[name] else {
        throw SiteError.template(
          "\(token.place)", "there is no word “\(name)”\(hint(name, language.labels.keys))")
      }
      return add(Array(HTMLEscape.text(word).utf8))
    }
    let value = try value(of: token)
    switch (value.shape, isRaw) {
    case (.text, false), (.html, true): addStep(.value, value)
    case (.text, true):
      throw SiteError.template("\(token.place)", "text must be escaped: write {{\(token.name)}}")
    case (.html, false):
      throw SiteError.template(
        "\(token.place)", "“\(token.name)” is HTML already: write {{{\(token.name)}}}")
    case (.flag, _), (.record, _), (.list, _):
      throw SiteError.template(
        "\(token.place)", "“\(token.name)” can't be filled in: write {{#\(token.name)}}")
    }
  }

  private mutating func addSection(
    _ token: TemplateToken, _ isInverted: Bool, _ rest: inout ArraySlice<TemplateToken>
  ) throws {
    openSections += 1
    defer { openSections -= 1 }
    guard openSections + including.count < Self.greatestDepth else {
      throw SiteError.template("\(token.place)", "sections nest too deep here")
    }
    let value = try value(of: token)
    let start = template.steps.count
    var inner = value.shape
    var end = CompiledTemplate.Operation.leave
    if case .list(let element) = inner {
      inner = element
      end = .leaveOrRepeat
    }
    if isInverted {
      addStep(.ifNotShown, value)
      try compile(&rest, inside: token)
    } else if case .flag = inner {
      addStep(.ifShown, value)
      try compile(&rest, inside: token)
    } else {
      addStep(.enter, value)
      shapes.append(inner)
      defer { shapes.removeLast() }
      try compile(&rest, inside: token)
      template.steps.append(.init(operation: end, start: Int32(start + 1)))
    }
    target = template.steps.count
    template.steps[start].end = Int32(target)
  }

  private mutating func addPartial(_ token: TemplateToken) throws {
    guard tokens[token.name] != nil else {
      throw SiteError.template(
        "\(token.place)", "there is no template “\(token.name)”\(hint(token.name, tokens.keys))")
    }
    guard !including.contains(token.name) else {
      throw SiteError.template("\(token.place)", "“\(token.name)” would contain itself")
    }
    try include(token.name)
  }

  private mutating func addStep(_ operation: CompiledTemplate.Operation, _ value: Value) {
    let first = template.names.count
    template.names += value.names
    template.steps.append(
      .init(
        operation: operation, depth: UInt8(value.depth), firstName: UInt32(first),
        lastName: UInt32(first + value.names.count)))
  }

  /// What a name stands for.
  private struct Value {
    var shape: ValueShape
    /// How many values were entered around the record that has it.
    var depth: Int
    /// The names that lead to it from there.
    var names: [ValueName]
  }

  /// What the name in a tag stands for.
  private func value(of token: TemplateToken) throws -> Value {
    if token.name == "." {
      return Value(shape: shapes.last ?? .flag, depth: shapes.count - 1, names: [])
    }
    let path = token.name.split(separator: ".", omittingEmptySubsequences: false)
    var known: [ValueName] = []
    for (depth, shape) in shapes.enumerated().reversed() {
      guard case .record(let fields) = shape else { continue }
      known += fields.keys
      guard let first = ValueName(rawValue: String(path[0])), var found = fields[first] else {
        continue
      }
      var names = [first]
      for part in path.dropFirst() {
        guard let name = ValueName(rawValue: String(part)), case .record(let inner) = found,
          let next = inner[name]
        else {
          throw SiteError.template("\(token.place)", "there is no value “\(token.name)” here")
        }
        names.append(name)
        found = next
      }
      return Value(shape: found, depth: depth, names: names)
    }
    throw SiteError.template(
      "\(token.place)",
      "there is no value “\(token.name)” here\(hint(String(path[0]), known.map(\.rawValue)))")
  }

  private func hint(_ name: String, _ known: some Sequence<String>) -> String {
    var suggestions = Suggestions()
    return suggestions.nearest(to: name, among: known.sorted()).map { "; did you mean “\($0)”?" }
      ?? ""
  }
}
