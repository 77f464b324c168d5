internal import CaseModel

/// Writes a case as Casebook Markdown.
enum CaseWriter {
  /// The file's text.
  static func markdown(of draft: DraftCase) -> String {
    var text = frontMatter(of: draft)
    var questionCount = 0
    for section in draft.sections {
      text += "\n## \(MarkdownEscape.inline(section.heading))\n"
      let place: ParagraphEscape.Place = section.role == .questions ? .questionSection : .section
      for paragraph in section.paragraphs {
        text += "\n\(ParagraphEscape.paragraph(paragraph, in: place))\n"
      }
      for (index, question) in section.questions.enumerated() {
        questionCount += 1
        text += "\n" + item(question, number: index + 1, id: "q\(questionCount)")
      }
    }
    return text
  }

  /// The front matter, between its lines of hyphens.
  static func frontMatter(of draft: DraftCase) -> String {
    func list(_ texts: [String]) -> String? {
      texts.isEmpty ? nil : "[\(texts.map(YAMLScalar.quoted).joined(separator: ", "))]"
    }
    let entries: [(key: String, value: String?)] = [
      ("title", YAMLScalar.quoted(draft.title)), ("language", draft.isChinese ? "zh-Hans" : "en"),
      ("summary", draft.data.summary.map(YAMLScalar.quoted)),
      ("published", draft.data.published?.description),
      ("source", draft.data.source.map(YAMLScalar.quoted)), ("authors", list(draft.data.authors)),
      ("tags", list(draft.tags)), ("status", draft.status.rawValue),
    ]
    let lines = entries.compactMap { key, value in value.map { "\(key): \($0)\n" } }
    return "---\n\(lines.joined())---\n"
  }

  /// A question as an item of a numbered list, its id at the end of its first paragraph.
  private static func item(_ paragraphs: [String], number: Int, id: String) -> String {
    let mark = "\(number). "
    let indent = String(repeating: " ", count: mark.count)
    let texts = paragraphs.enumerated().map { index, paragraph in
      let text = ParagraphEscape.paragraph(paragraph, in: .question)
      return index == 0 ? "\(mark)\(text) {#\(id)}\n" : "\(indent)\(text)\n"
    }
    return texts.joined(separator: "\n")
  }
}
