import CaseModel
import CaseParser
import Interchange

/// A page saved as text → a case, which the parser takes without errors and which keeps every word.
enum ImportTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let imported = TextImporter.importCase(from: text)
    Oracle.require(!imported.suggestedSlug.isEmpty, "a file without a name")
    let lines = text.reduce(into: 1) { if $1.isNewline { $0 += 1 } }
    for note in imported.notes {
      Oracle.require((0...lines).contains(note.line), "a note on line \(note.line) of \(lines)")
    }
    let parsed = CaseOracle.parse(SourceText(path: "imported.md", text: imported.markdown))
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) {
      Oracle.fail("\(error.position.line): \(error.message) [\(error.rule.rawValue)]")
    }
    _ = CaseOracle.digest(parsed)
    checkCharacters(of: text, in: imported)
  }

  /// Every Han character is in the case or in a note on what was left out, but for the numerals of
  /// numbered questions, which become Arabic.
  private static func checkCharacters(of text: String, in imported: ImportedCase) {
    // A note quotes the beginning of a long line only.
    if imported.notes.contains(where: { $0.message.contains("…”") }) { return }
    var counts: [Unicode.Scalar: Int] = [:]
    for part in [imported.markdown] + imported.notes.map(\.message) {
      for scalar in part.unicodeScalars where scalar.isHan { counts[scalar, default: 0] += 1 }
    }
    let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)
    for scalar in text.unicodeScalars where scalar.isHan && !numerals.contains(scalar) {
      counts[scalar, default: 0] -= 1
      Oracle.require(counts[scalar, default: 0] >= 0, "“\(scalar)” was lost")
    }
  }
}
