internal import CaseModel

/// Writes pieces of a line with the marks of their style.
enum InlineMark {
  /// A piece; marks that would stay literal beside what stands before and after it are left out.
  static func text(
    _ piece: HTMLText.Piece, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> String {
    let style = piece.style
    let core = piece.text.trimmingSpaces
    guard !core.isEmpty else { return piece.text }
    if let footnote = style.footnote { return "[^\(footnote)]" }
    let isSet = piece.text.first?.isWhitespace == false && piece.text.last?.isWhitespace == false
    let lead = isSet ? "" : String(piece.text.prefix { $0.isWhitespace })
    let trail = isSet ? "" : String(piece.text.reversed().prefix { $0.isWhitespace }.reversed())
    var marked = style.isCode ? MarkdownCode.span(core) : MarkdownEscape.inline(core)
    if let address = style.address { marked = "[\(marked)](\(MarkdownCode.address(address)))" }
    let canBeMarked =
      style.address != nil
      || (touches(core.unicodeScalars.first, lead.isEmpty ? before : " ")
        && touches(core.unicodeScalars.last, trail.isEmpty ? after : " "))
    if canBeMarked, style.isEmphasis { marked = "*\(marked)*" }
    if canBeMarked, style.isStrong { marked = "**\(marked)**" }
    return lead + marked + trail
  }

  /// Whether a mark between an inner and an outer character is read as one (CommonMark 0.30, 6.2, with
  /// Chinese as the format reads it).
  private static func touches(_ inner: Unicode.Scalar?, _ outer: Unicode.Scalar?) -> Bool {
    guard let inner, let outer else { return true }
    return inner.properties.isAlphabetic || inner.properties.numericType != nil || outer.isChinese
      || !(outer.properties.isAlphabetic || outer.properties.numericType != nil)
  }
}
