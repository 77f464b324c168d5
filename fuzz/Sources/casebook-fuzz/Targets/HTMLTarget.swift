import CaseModel
import CaseParser
import Interchange

/// A web page → a case, which the parser takes without errors but those of the page's own text.
enum HTMLTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = try? PageEncoding.decoded(bytes) else { return }
    let imported = HTMLImporter.importCase(from: text)
    Oracle.require(!imported.suggestedSlug.isEmpty, "a file without a name")
    let parsed = CaseOracle.parse(SourceText(path: "imported.md", text: imported.markdown))
    if let error = parsed.diagnostics.first(where: { writersFaults.contains($0.rule) }) {
      Oracle.fail("\(error.position.line): \(error.message) [\(error.rule.rawValue)]")
    }
  }

  /// What the page can't be to blame for, only the one who wrote the Markdown.
  private static let writersFaults: Set<DiagnosticRule> = [
    .unterminatedFrontMatter, .invalidYAML, .yamlAlias, .duplicateKey, .unknownKey, .wrongType,
    .invalidValue, .missingTitle, .nestingTooDeep, .controlCharacter, .rawHTML, .unsafeLink,
  ]
}
