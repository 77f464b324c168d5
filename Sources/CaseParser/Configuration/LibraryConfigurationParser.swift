public import CaseModel

/// Reads a library's `casebook.yml`.
public enum LibraryConfigurationParser {
  private static let keys = ["title", "description", "language"]

  /// Reads a file's text; what is wrong becomes a diagnostic and is left out.
  public static func parse(
    _ source: SourceText
  ) -> (configuration: LibraryConfiguration, diagnostics: [Diagnostic]) {
    var configuration = LibraryConfiguration()
    var yaml = YAMLReader(source, name: "casebook.yml")
    let text = String(decoding: source.bytes, as: UTF8.self)
    for (key, keyNode, value) in yaml.mapping(of: text) ?? [] {
      switch key {
      case "title": configuration.title = yaml.text(key, value)
      case "description": configuration.description = yaml.text(key, value)
      case "language":
        configuration.language = yaml.languageTag(key, value) ?? configuration.language
      default: yaml.reportUnknown(key, keyNode, known: keys)
      }
    }
    return (configuration, yaml.diagnostics)
  }
}
