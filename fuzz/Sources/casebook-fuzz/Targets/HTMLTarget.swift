import CaseModel
import CaseParser
import Interchange

/// A web page → a case, which the parser takes without errors.
enum HTMLTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = try? PageEncoding.decoded(bytes) else { return }
    let imported = HTMLImporter.importCase(from: text)
    Oracle.require(!imported.suggestedSlug.isEmpty, "a file without a name")
    let parsed = CaseOracle.parse(SourceText(path: "imported.md", text: imported.markdown))
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) {
      Oracle.fail("\(error.position.line): \(error.message) [\(error.rule.rawValue)]")
    }
  }
}
