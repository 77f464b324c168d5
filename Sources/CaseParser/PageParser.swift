internal import CaseMarkdown
public import CaseModel

/// A page of the site that is no case, as it was read.
public struct ParsedPage: Sendable {
  /// Its name.
  public var title: String
  /// The BCP 47 tag of its language.
  public var language: String
  /// One sentence on it.
  public var summary: String?
  /// Its text, without the heading that gives the title.
  public var content: Content
  /// The texts of its footnotes.
  public var footnotes: [Footnote]
  /// The problems, in the order of the text.
  public var diagnostics: [Diagnostic]
  /// The files that the text points to.
  public var references: [FileReference]
  /// The names that links can lead to within the text.
  public var anchors: Set<String>
}

extension CaseParser {
  /// Reads the text of a page that is no case: front matter with title, language and summary, and
  /// Markdown without sections.
  /// - Parameters:
  ///   - source: the text.
  ///   - slug: the name of the file without its ending.
  /// - Throws: only where there is no memory left.
  public func parsePage(_ source: SourceText, slug: String) throws -> ParsedPage {
    let block = FrontMatterBlock(of: source)
    let frontMatter = FrontMatterReader(block, in: source, library: library, today: today)
    let text = try MarkdownParser.parse(source, fromLine: block.bodyLine)
    var reading = Reading(source: source, markup: text.markup)
    reading.diagnostics = frontMatter.diagnostics + text.diagnostics
    var blocks = text.blocks
    var title = frontMatter.metadata.title
    if let first = blocks.first, case .heading(level: 1) = reading.markup[first].kind {
      if title.isEmpty { title = reading.markup.plainText(of: first) }
      blocks.removeFirst()
    }
    if title.isEmpty {
      reading.report(
        .missingTitle, at: .start, "This page has no title.",
        fix: "Begin it with a heading: # About.")
    }
    let empty = Case(
      id: slug, slug: slug, path: source.path, metadata: frontMatter.metadata, sections: [],
      footnotes: [])
    let anchors = Anchors(empty, reading.markup)
    let references = reading.checkText(anchors: anchors)
    return ParsedPage(
      title: title, language: frontMatter.metadata.language,
      summary: frontMatter.metadata.summary, content: reading.content(blocks),
      footnotes: text.footnotes,
      diagnostics: reading.diagnostics.sorted { $0.position < $1.position }.bounded(),
      references: references, anchors: anchors.names)
  }
}
