import CaseModel
import CaseParser
import Interchange

/// A text after its import, as the parser of cases reads it.
struct Imported {
  let result: ImportedCase
  let parsed: ParsedCase

  init(_ text: String, names: SectionNames = .builtIn) throws {
    result = TextImporter.importCase(from: text, names: names)
    var library = LibraryConfiguration()
    library.names = names
    parsed = try CaseParser(library: library).parse(
      SourceText(path: "imported.md", text: result.markdown), slug: result.suggestedSlug)
  }

  var markdown: String { result.markdown }
  var metadata: CaseMetadata { parsed.content.metadata }
  var roles: [SectionRole] { parsed.content.sections.map(\.role) }
  var titles: [String] { parsed.content.sections.map(\.title) }

  /// The text of each question.
  var prompts: [String] { parsed.content.questions.map(\.prompt.plainText) }

  /// The paragraphs of the sections with a role, as a reader sees them.
  func paragraphs(_ role: SectionRole) -> [String] {
    parsed.content.sections(role).flatMap(\.passages).flatMap(\.elements).flatMap {
      (element) -> [String] in
      guard case .content(let content) = element else { return [] }
      return content.nodes.map { content.markup.plainText(of: $0) }
    }
  }

  /// Whether a note on a line contains a text.
  func notes(_ line: Int, _ text: String) -> Bool {
    result.notes.contains { $0.line == line && $0.message.contains(text) }
  }
}

/// The Han characters of a text, in order.
func han(_ text: some StringProtocol) -> [Unicode.Scalar] { text.unicodeScalars.filter(\.isHan) }
