internal import CaseMarkdown
internal import CaseModel

/// What a page shows of a footnote.
enum FootnoteValues {
  /// The values for a footnote.
  static func values(_ footnote: Footnote, renderer: HTMLRenderer) -> Values {
    [
      "number": String(footnote.number), "anchor": "fn-\(footnote.number)",
      "html": HTML(renderer.inlineHTML(footnote.content)), "backHref": "#fnref-\(footnote.number)",
    ]
  }
}
