internal import CaseMarkdown
internal import CaseModel

/// What a page shows of a footnote.
enum FootnoteValues {
  /// Sets the values for a footnote.
  static func set(_ values: inout Values, _ footnote: Footnote, renderer: HTMLRenderer) {
    let number = String(footnote.number)
    values.set(.number, number)
    values.set(.anchor, "fn-", number)
    values.setHTML(.html) { renderer.inlineHTML(footnote.content, to: &$0) }
    values.set(.backHref, "#fnref-", number)
  }
}
