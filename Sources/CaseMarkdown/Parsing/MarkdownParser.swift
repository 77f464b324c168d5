public import CaseModel

/// Parses the Markdown of a case: CommonMark with pipe tables, footnotes and alerts.
public enum MarkdownParser {
  /// What a text was parsed into.
  public struct Result: Sendable {
    /// The tree; footnotes hang below the root after the text's own blocks.
    public var markup: Markup
    /// The blocks of the text itself, in order.
    public var blocks: [Markup.NodeID]
    /// The footnotes that are referred to, in the order of their numbers.
    public var footnotes: [Footnote]
    /// What is wrong with the text.
    public var diagnostics: [Diagnostic]
  }

  /// Parses the lines of a source from one on.
  /// - Parameters:
  ///   - source: the file.
  ///   - firstLine: where the Markdown begins, counted from one; what stands above is front matter.
  /// - Throws: `MarkdownError.outOfMemory`.
  public static func parse(
    _ source: SourceText, fromLine firstLine: Int = 1
  ) throws(MarkdownError) -> Result {
    let body = source.bytes[source.startOfLine(firstLine)...]
    if let line = NestingLimit.firstLineOver(source, fromLine: firstLine) {
      return refusal(source, line: line)
    }
    var (text, definitions) =
      source.survey.hasFootnoteMark
      ? FootnoteDefinitions.cut(from: body) : (body, FootnoteDefinitions())
    var builder = TreeBuilder(markup: Markup(capacity: body.count))
    try builder.append(text, to: .root, lineOffset: firstLine - 1)
    let blocks = builder.markup.children(of: .root)
    try definitions.append(to: &builder, lineOffset: firstLine - 1)
    try Tables.convert(in: &builder, source: source)
    Alerts.convert(in: &builder.markup)
    let (footnotes, diagnostics) = definitions.resolve(in: &builder.markup, source: source)
    Anchors.assign(in: &builder.markup)
    let markup = builder.markup
    return Result(
      markup: markup, blocks: blocks,
      footnotes: footnotes.map { footnote in
        Footnote(
          label: footnote.label, number: footnote.number,
          content: Content(markup, markup.children(of: footnote.node)))
      },
      diagnostics: diagnostics)
  }

  private static func refusal(_ source: SourceText, line: Int) -> Result {
    Result(
      markup: Markup(), blocks: [], footnotes: [],
      diagnostics: [
        Diagnostic(
          .nestingTooDeep, in: source, at: SourcePosition(line: line, column: 1),
          "This line nests more than \(NestingLimit.containersPerLine) lists and quotations, "
            + "or leaves more than \(NestingLimit.openBrackets) brackets open.",
          fix: "Write it with less nesting.")
      ])
  }
}
