public import CaseModel

/// Turns a case that was saved as plain text, as from a web page, into Casebook Markdown.
public enum TextImporter {
  /// Imports a text.
  ///
  /// Sections are found by markers such as 【案例描述】 or by headings with a known name, and stay in
  /// the order of the text. The page's greeting, path, author line and buttons are recognised before
  /// and after the text only, and dropped or put into the front matter; every other sentence is kept.
  /// A text in which the description, the analysis or the questions are missing becomes a draft.
  ///
  /// Takes any text, in time proportional to its length.
  /// - Parameters:
  ///   - text: the text; byte order marks, line ends and indents of any kind are taken.
  ///   - names: the names by which sections are found.
  /// - Returns: the case in Markdown, and a note on everything that was done.
  public static func importCase(from text: String, names: SectionNames = .builtIn) -> ImportedCase {
    let lines = TextLines(text)
    let parts = PageParts(lines.lines, names: names)
    let isChinese = TextMeasure(parts.allText).isChinese
    var assembly = SectionAssembly(parts, isChinese: isChinese)
    var notes = lines.notes + parts.notes + assembly.notes
    assembly.data.source = assembly.data.source ?? parts.breadcrumb?.site

    let missing = SectionRole.expected.filter { !assembly.hasText(in: $0) }
    let isWhole =
      missing.isEmpty && !parts.isDescriptionInferred && !assembly.areQuestionsInferred
      && !assembly.sections.contains { $0.role == .questions && $0.questions.isEmpty }
    notes += missing.map { role in
      let name = SectionNames.preferred(role, isChinese: isChinese)
      let heading = assembly.sections.first { $0.role == role }?.heading ?? name
      return ImportNote(
        line: 0,
        message: role == .questions
          ? "No questions were found: number them under ## \(heading), as 1. …"
          : "No text was found for \(role.described): write it under ## \(heading).")
    }
    if parts.title == nil {
      notes.append(ImportNote(line: 0, message: "No title was found: write one after title:."))
    }
    let title = parts.title ?? (isChinese ? "未命名案例" : "Untitled case")
    let path = parts.breadcrumb?.categories.filter { !TitleEcho.isSame($0, title) } ?? []
    let tags = (path + assembly.data.keywords).reduce(into: [String]()) { tags, tag in
      if !tags.contains(tag) { tags.append(tag) }
    }
    let draft = DraftCase(
      title: title, isChinese: isChinese, data: assembly.data, tags: tags,
      status: isWhole ? .published : .draft, sections: assembly.sections)
    return ImportedCase(
      markdown: CaseWriter.markdown(of: draft),
      suggestedSlug: Slug.make(from: String(title.prefix(60)), fallback: "case"),
      notes: inOrder(notes))
  }

  /// Notes in the order of their lines, those on the text as a whole last.
  private static func inOrder(_ notes: [ImportNote]) -> [ImportNote] {
    let keyed = notes.enumerated().map { index, note in
      (line: note.line == 0 ? Int.max : note.line, index: index, note: note)
    }
    return keyed.sorted { ($0.line, $0.index) < ($1.line, $1.index) }.map(\.note)
  }
}
