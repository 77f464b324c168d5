public import CaseModel

/// Reads a library's `casebook.yml`.
public struct LibraryConfigurationParser {
  private var yaml: YAMLReader
  private var configuration = LibraryConfiguration()

  /// Reads a file's text; what is wrong becomes a diagnostic and is left out.
  public static func parse(
    _ source: SourceText
  ) -> (configuration: LibraryConfiguration, diagnostics: [Diagnostic]) {
    var parser = LibraryConfigurationParser(yaml: YAMLReader(source, name: "casebook.yml"))
    let text = String(decoding: source.bytes, as: UTF8.self)
    for (name, keyNode, value) in parser.yaml.mapping(of: text) ?? [] {
      if let key = ConfigurationKey(rawValue: name) {
        parser.set(key, value)
      } else {
        let known = ConfigurationKey.allCases.map(\.rawValue)
        parser.yaml.reportUnknown(name, keyNode, known: known)
      }
    }
    return (parser.configuration, parser.yaml.diagnostics.bounded())
  }

  private mutating func set(_ key: ConfigurationKey, _ value: YAMLNode) {
    let name = key.rawValue
    switch key {
    case .title: configuration.title = yaml.text(name, value)
    case .description: configuration.description = yaml.text(name, value)
    case .language:
      configuration.language = yaml.languageTag(name, value) ?? configuration.language
    case .url: configuration.baseURL = yaml.baseAddress(name, value)
    case .sections: readSections(value)
    case .competencies:
      configuration.competencies = terms(of: key, value).map {
        Competency(id: $0.id, name: $0.name, description: $0.description)
      }
    case .themes: readThemes(value)
    case .limits: readLimits(value)
    case .privacy: readPrivacy(value)
    case .retention:
      configuration.retentionMonths = yaml.integer(
        name, value, in: ConfigurationKey.retentionMonths)
    case .search: configuration.search = yaml.choice(name, value) ?? configuration.search
    }
  }

  private mutating func readSections(_ value: YAMLNode) {
    for (role, _, names) in entries(of: .sections, value) {
      for name in yaml.list(role, names) {
        guard let other = configuration.names.add(name, for: role) else { continue }
        yaml.report(
          .invalidValue, yaml.position(of: names),
          "“\(name)” is a name of the role \(other) already.",
          fix: "Choose another name for \(role).")
      }
    }
  }

  private mutating func readThemes(_ value: YAMLNode) {
    let themes = terms(of: .themes, value).map {
      Theme(id: $0.id, name: $0.name, description: $0.description)
    }
    if themes.count > ConfigurationKey.mostThemes {
      yaml.report(
        .invalidValue, yaml.position(of: value),
        "“themes” has \(themes.count) entries; \(ConfigurationKey.mostThemes) are the most.",
        fix: "Keep those that coders can tell apart.")
    }
    configuration.themes = Array(themes.prefix(ConfigurationKey.mostThemes))
  }

  /// Words with their names and what they mean, in the order given.
  private mutating func terms(
    of key: ConfigurationKey, _ value: YAMLNode
  ) -> [(id: String, name: String, description: String?)] {
    var terms: [(id: String, name: String, description: String?)] = []
    for (id, _, node) in yaml.mapping(value, of: "“\(key.rawValue)”") ?? [] {
      var term: (id: String, name: String, description: String?) = (id, id, nil)
      if node.mapping == nil {
        term.name = yaml.text(id, node) ?? id
      } else {
        for (key, keyNode, value) in yaml.mapping(node, of: "“\(id)”") ?? [] {
          switch key {
          case "name": term.name = yaml.text(key, value) ?? id
          case "description": term.description = yaml.text(key, value)
          default: yaml.reportUnknown(key, keyNode, known: ["name", "description"])
          }
        }
      }
      terms.append(term)
    }
    return terms
  }

  private mutating func readLimits(_ value: YAMLNode) {
    for (name, _, node) in entries(of: .limits, value) {
      switch name {
      case "file":
        let kibibytes = yaml.integer(name, node, in: ConfigurationKey.fileLimit)
        configuration.limits.fileSize = kibibytes.map { $0 * 1024 } ?? CaseLimits.greatestFileSize
      case "questions":
        configuration.limits.questions = yaml.integer(name, node, in: ConfigurationKey.countLimit)
      default:
        configuration.limits.summary = yaml.integer(name, node, in: ConfigurationKey.countLimit)
      }
    }
  }

  private mutating func readPrivacy(_ value: YAMLNode) {
    var privacy = PrivacyThreshold()
    for (name, _, node) in entries(of: .privacy, value) {
      guard let number = yaml.integer(name, node, in: ConfigurationKey.threshold) else { continue }
      if name == "sensitive" { privacy.sensitive = number } else { privacy.usual = number }
    }
    if privacy.sensitive < privacy.usual {
      yaml.report(
        .invalidValue, yaml.position(of: value),
        "The threshold for sensitive questions (\(privacy.sensitive)) lies below the usual one "
          + "(\(privacy.usual)).", fix: "Make it at least as high.")
      privacy.sensitive = privacy.usual
    }
    configuration.privacy = privacy
  }

  /// The entries below a key whose further keys are known; others are reported.
  private mutating func entries(
    of key: ConfigurationKey, _ value: YAMLNode
  ) -> [(key: String, keyNode: YAMLNode, value: YAMLNode)] {
    guard case .keys(let keys) = key.form else { return [] }
    let known = keys.map(\.name)
    let entries = yaml.mapping(value, of: "“\(key.rawValue)”") ?? []
    for entry in entries where !known.contains(entry.key) {
      yaml.reportUnknown(entry.key, entry.keyNode, known: known)
    }
    return entries.filter { known.contains($0.key) }
  }
}
