public import CaseModel

/// Turns a case that was saved as plain text, as from a web page, into Casebook Markdown.
public enum TextImporter {
  /// Imports a text.
  ///
  /// Sections are found by markers such as 【案例描述】 or by headings with a known name; banner,
  /// path, byline and buttons of the page are recognised, and left out or put into the front matter.
  /// Every other sentence is kept. Where a section that a published case needs isn't found, the
  /// case is a draft.
  /// - Parameter names: the names by which sections are found.
  public static func importCase(from text: String, names: SectionNames = .builtIn) -> ImportedCase {
    let reader = PlainTextReader(text, names: names)
    let isChinese = TextMeasure(text).isChinese
    var notes = reader.notes
    let missing = SectionRole.expected.filter { role in
      !reader.sections.contains { $0.role == role }
    }
    for role in missing {
      let name = SectionNames.preferred(role, isChinese: isChinese)
      notes.append(
        ImportNote(line: 0, message: "No section “\(name)” was found; the case is a draft."))
    }
    if reader.title == nil { notes.append(ImportNote(line: 0, message: "No title was found.")) }
    let title = reader.title ?? (isChinese ? "无题" : "Untitled")
    var writer = CaseWriter()
    writer.writeFrontMatter([
      ("title", .text(title)), ("language", .word(isChinese ? "zh-Hans" : "en")),
      ("published", .word(published(reader.byline[.published], &notes))),
      ("source", .text(source(of: reader))), ("authors", .list(authors(of: reader))),
      ("tags", .list(tags(of: reader))), ("status", .word(missing.isEmpty ? "published" : "draft")),
    ])
    for section in reader.sections {
      let heading =
        section.role == .other
        ? (isChinese ? "其他" : "Other")
        : SectionNames.preferred(section.role, isChinese: isChinese)
      writer.write(section, heading: section.title ?? heading)
    }
    return ImportedCase(
      markdown: writer.markdown, suggestedSlug: Slug.make(from: title, fallback: "case"),
      notes: notes)
  }

  /// The date in the form of the front matter; empty where there is none.
  private static func published(_ text: String?, _ notes: inout [ImportNote]) -> String {
    guard let text, !text.isEmpty else { return "" }
    if let (date, _) = CalendarDate.leading(in: text) {
      return date.description.replacing("T", with: " ")
    }
    notes.append(ImportNote(line: 0, message: "“\(text)” is no date that can be read."))
    return ""
  }

  /// The source that the byline names; without one, the first name on the path, which is the site's.
  private static func source(of reader: PlainTextReader) -> String {
    let named = reader.byline[.source] ?? ""
    return named.isEmpty ? reader.breadcrumb.first ?? "" : named
  }

  private static func authors(of reader: PlainTextReader) -> [String] {
    [reader.byline[.author] ?? ""].filter { !$0.isEmpty }
  }

  /// The names on the path between the site's and the text's own.
  private static func tags(of reader: PlainTextReader) -> [String] {
    reader.breadcrumb.dropFirst().filter { !PageFurniture.isGeneric($0) && $0 != reader.title }
  }
}
