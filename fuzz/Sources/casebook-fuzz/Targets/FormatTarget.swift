import CaseFormatter
import CaseModel
import CaseParser

/// A case in the usual form says what it said before.
enum FormatTarget {
  static func run(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let formatted = Oracle.value {
      try CaseFormatter().format(SourceText(path: "case.md", text: text), slug: "case")
    }
    let before = CaseOracle.parse(SourceText(path: "case.md", text: text))
    let after = CaseOracle.parse(SourceText(path: "case.md", text: formatted))
    Oracle.require(summary(before) == summary(after), "the case says something else")
  }

  /// What a case says, in short: the formatter's own measure is finer, and is what it goes by.
  private static func summary(_ parsed: ParsedCase) -> [String] {
    let content = parsed.content
    let questions = content.questions.map { "\($0.id) \($0.contentHash)" }
    let sections = content.sections.map { section in
      "\(section.role) \(section.title) \(section.passages.map { $0.title ?? "" })"
    }
    return [content.metadata.title] + sections + questions
  }
}
