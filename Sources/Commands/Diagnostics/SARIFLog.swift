internal import CaseModel
internal import Foundation

/// Problems in the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0), as far as Casebook
/// has something to say.
struct SARIFLog: Encodable {
  var version = "2.1.0"
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version
    case schema = "$schema"
    case runs
  }

  /// A log of one run, with the rules that were broken.
  init(_ diagnostics: [Diagnostic]) {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
    let driver = Driver(version: Version.current, rules: rules.map(Rule.init))
    runs = [Run(tool: Tool(driver: driver), results: diagnostics.map(Result.init))]
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable { var driver: Driver }

  struct Driver: Encodable {
    var name = "casebook"
    var version: String
    var rules: [Rule]
  }

  struct Text: Encodable { var text: String }

  struct Rule: Encodable {
    var id: String
    var fullDescription: Text

    init(_ rule: DiagnosticRule) {
      id = rule.rawValue
      fullDescription = Text(text: rule.explanation)
    }
  }

  struct Result: Encodable {
    var ruleId: String
    var level: String
    var message: Text
    var locations: [Location]

    init(_ diagnostic: Diagnostic) {
      ruleId = diagnostic.rule.rawValue
      level = diagnostic.severity.rawValue
      message = Text(
        text: [diagnostic.message, diagnostic.fix].compactMap(\.self).joined(separator: " "))
      locations = [Location(physicalLocation: PhysicalLocation(diagnostic))]
    }
  }

  struct Location: Encodable { var physicalLocation: PhysicalLocation }

  struct PhysicalLocation: Encodable {
    var artifactLocation: [String: String]
    var region: [String: Int]

    init(_ diagnostic: Diagnostic) {
      let address = diagnostic.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
      artifactLocation = ["uri": address ?? diagnostic.path]
      // Columns are characters as one sees them; the format counts code points.
      var start = diagnostic.position.column
      var length = diagnostic.length
      if let line = diagnostic.excerpt {
        let found = line.dropFirst(start - 1).prefix(length)
        start = line.prefix(start - 1).unicodeScalars.count + 1
        length = max(1, found.unicodeScalars.count)
      }
      region = [
        "startLine": diagnostic.position.line, "startColumn": start, "endColumn": start + length,
      ]
    }
  }
}
