import CaseModel
import CaseParser
import Interchange

/// A file of questions → cases that keep every question, and the same questions in each format they are written in.
enum ExchangeTarget {
  static func run(_ bytes: [UInt8]) {
    for format in ImportFormat.allCases {
      guard let parts = try? format.importer.read(bytes) else { continue }
      Oracle.require(!parts.isEmpty, "a file without a case")
      for part in parts { check(part) }
    }
  }

  private static func check(_ part: ImportedQuestions) {
    let imported = CaseAssembly.importedCase(part, fallbackTitle: "fuzz")
    let parsed = CaseOracle.parse(SourceText(path: "imported.md", text: imported.markdown))
    Oracle.require(
      parsed.content.questions.count == part.questions.count,
      "\(part.questions.count) questions became \(parsed.content.questions.count)")
    _ = CaseOracle.digest(parsed)
    let content = ExchangeCase(parsed.content)
    for format in ExportFormat.allCases { _ = format.exporter.file(of: [content]) }
  }
}
