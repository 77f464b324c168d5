/// A block of an article.
indirect enum HTMLBlock {
  case heading(HTMLText)
  case paragraph(HTMLText)
  /// A list; numbered from `start`, with bullets where that is nil.
  case list(start: Int?, items: [[HTMLBlock]])
  case quotation([HTMLBlock])
  case code(String)
  /// A table, its first row the header.
  case table([[HTMLText]])
  case rule

  /// The text of a paragraph or heading; nil for other blocks.
  var line: String? {
    switch self {
    case .heading(let text), .paragraph(let text): text.plain
    default: nil
    }
  }
}
