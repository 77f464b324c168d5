internal import CaseMarkdown
public import CaseModel

/// Reads the text of a case.
public struct CaseParser: Sendable {
  /// What the library says of its cases.
  public var library: LibraryConfiguration
  /// Dates after this day get a warning; nil for none.
  public var today: CalendarDate?

  /// A parser with the rules of a library.
  public init(library: LibraryConfiguration = LibraryConfiguration(), today: CalendarDate? = nil) {
    self.library = library
    self.today = today
  }

  /// Reads a file's text; whatever is wrong with it is reported, and the rest read all the same.
  /// - Parameters:
  ///   - source: the text.
  ///   - slug: the name of the file without its ending, in Unicode's composed form.
  /// - Throws: only where there is no memory left.
  public func parse(_ source: SourceText, slug: String) throws -> ParsedCase {
    let block = FrontMatterBlock(of: source)
    let frontMatter = FrontMatterReader(block, in: source, library: library, today: today)
    var text = try MarkdownParser.parse(source, fromLine: block.bodyLine)
    var reading = Reading(source: source, markup: text.markup)
    // The tree has one owner now, so that it is annotated in place.
    text.markup = Markup()
    reading.diagnostics = frontMatter.diagnostics + text.diagnostics
    var outline = Outline(
      of: text.blocks, in: &reading.markup, names: library.names, source: source)
    reading.annotate(&outline.sections)
    let sections = reading.sections(outline.sections)

    var metadata = frontMatter.metadata
    if metadata.title.isEmpty { metadata.title = outline.title ?? "" }
    let parsed = Case(
      id: frontMatter.id ?? slug, slug: slug, path: source.path, metadata: metadata,
      sections: sections,
      footnotes: text.footnotes.map {
        Footnote(label: $0.label, number: $0.number, content: reading.content($0.content.nodes))
      })
    let anchors = Anchors(parsed, reading.markup)
    reading.check(parsed, outline: outline, anchors: anchors, limits: library.limits)
    let references = reading.checkText(anchors: anchors)
    return ParsedCase(
      content: parsed,
      diagnostics: reading.diagnostics.sorted { $0.position < $1.position }.bounded(),
      references: references, anchors: anchors)
  }
}

/// A case as it was read, with what is wrong with it.
public struct ParsedCase: Sendable {
  /// The case; where there are errors, what could be made of it.
  public var content: Case
  /// The problems, in the order of the text.
  public var diagnostics: [Diagnostic]
  /// The files that the text points to.
  public var references: [FileReference]
  /// The names that links can lead to within the text.
  public var anchors: Anchors

  /// Whether anything is wrong that stops the case from being used.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A file that a text points to by a relative path.
public struct FileReference: Sendable {
  /// The path as written, decoded, without fragment and query.
  public var path: String
  /// The name of a place within the file; nil where none is written.
  public var fragment: String?
  /// Whether it is shown as a picture.
  public var isPicture: Bool
  /// The byte of the text where it is written; `SourceText.position(ofByte:)` makes a place of it.
  public var offset: Int
}
