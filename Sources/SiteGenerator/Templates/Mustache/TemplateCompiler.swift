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
  private var shapes: [ValueShape] = []
  private var including: [String] = []

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
    shapes = [.record(fields)]
    including = []
    guard tokens[name] != nil else {
      throw SiteError.template("\(name).mustache", "there is no such template")
    }
    return CompiledTemplate(nodes: try include(name), late: TemplateSchema.late)
  }

  private mutating func include(_ name: String) throws -> [CompiledTemplate.Node] {
    used.insert(name)
    including.append(name)
    defer { including.removeLast() }
    var rest = (tokens[name] ?? [])[...]
    let nodes = try compile(&rest, inside: nil)
    if let surplus = rest.first {
      throw SiteError.template("\(surplus.place)", "no section “\(surplus.name)” is open here")
    }
    return nodes
  }

  private mutating func compile(
    _ rest: inout ArraySlice<TemplateToken>, inside opening: TemplateToken?
  ) throws -> [CompiledTemplate.Node] {
    var nodes: [CompiledTemplate.Node] = []
    while let token = rest.first {
      if case .close = token.kind {
        guard let opening else { return Self.joined(nodes) }
        guard opening.name == token.name else {
          throw SiteError.template(
            "\(token.place)", "“\(token.name)” closes “\(opening.name)”, which is open here")
        }
        rest.removeFirst()
        return Self.joined(nodes)
      }
      rest.removeFirst()
      switch token.kind {
      case .text(let bytes): nodes.append(.literal(bytes))
      case .value(let isRaw): nodes.append(try value(token, isRaw: isRaw))
      case .open(let isInverted): nodes.append(try section(token, isInverted, &rest))
      case .partial: nodes += try partial(token)
      case .close: break
      }
    }
    if let opening {
      throw SiteError.template("\(opening.place)", "the section “\(opening.name)” is never closed")
    }
    return Self.joined(nodes)
  }

  private func value(_ token: TemplateToken, isRaw: Bool) throws -> CompiledTemplate.Node {
    if token.name.hasPrefix("labels.") {
      let name = String(token.name.dropFirst("labels.".count))
      guard let word = language.labels[name] else {
        throw SiteError.template(
          "\(token.place)", "there is no word “\(name)”\(hint(name, language.labels.keys))")
      }
      return .literal(Array(HTMLEscape.text(word).utf8))
    }
    switch (try shape(of: token), isRaw) {
    case (.text, false), (.html, true): return .value(path(token))
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

  private mutating func section(
    _ token: TemplateToken, _ isInverted: Bool, _ rest: inout ArraySlice<TemplateToken>
  ) throws -> CompiledTemplate.Node {
    guard shapes.count + including.count < Self.greatestDepth else {
      throw SiteError.template("\(token.place)", "sections nest too deep here")
    }
    var shape = try shape(of: token)
    if case .list(let element) = shape { shape = element }
    shapes.append(isInverted ? .flag : shape)
    defer { shapes.removeLast() }
    return .section(path(token), isInverted: isInverted, try compile(&rest, inside: token))
  }

  private mutating func partial(_ token: TemplateToken) throws -> [CompiledTemplate.Node] {
    guard tokens[token.name] != nil else {
      throw SiteError.template(
        "\(token.place)", "there is no template “\(token.name)”\(hint(token.name, tokens.keys))")
    }
    guard !including.contains(token.name) else {
      throw SiteError.template("\(token.place)", "“\(token.name)” would contain itself")
    }
    return try include(token.name)
  }

  private func path(_ token: TemplateToken) -> [String] {
    token.name == "." ? [] : token.name.split(separator: ".").map(String.init)
  }

  /// What the name in a tag stands for.
  private func shape(of token: TemplateToken) throws -> ValueShape {
    let path = path(token)
    guard let first = path.first else {
      let inner = shapes.last { if case .flag = $0 { false } else { true } }
      return inner ?? .flag
    }
    var names: [String] = []
    for case .record(let fields) in shapes.reversed() {
      names += fields.keys
      guard var found = fields[first] else { continue }
      for name in path.dropFirst() {
        guard case .record(let inner) = found, let next = inner[name] else {
          throw SiteError.template("\(token.place)", "there is no value “\(token.name)” here")
        }
        found = next
      }
      return found
    }
    throw SiteError.template(
      "\(token.place)", "there is no value “\(token.name)” here\(hint(first, names))")
  }

  private func hint(_ name: String, _ known: some Sequence<String>) -> String {
    var suggestions = Suggestions()
    return suggestions.nearest(to: name, among: known.sorted()).map { "; did you mean “\($0)”?" }
      ?? ""
  }

  /// The nodes with neighbouring literals made one.
  private static func joined(_ nodes: [CompiledTemplate.Node]) -> [CompiledTemplate.Node] {
    var result: [CompiledTemplate.Node] = []
    for node in nodes {
      if case .literal(let bytes) = node, case .literal(let before) = result.last {
        result[result.count - 1] = .literal(before + bytes)
      } else {
        result.append(node)
      }
    }
    return result
  }
}
