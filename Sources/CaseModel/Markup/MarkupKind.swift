/// What a node of a text's tree is.
public enum MarkupKind: Sendable, Hashable {
  case document
  case paragraph
  /// A heading; levels run from 1 to 6.
  case heading(level: UInt8)
  /// A bullet list; a tight one has no paragraph marks in its items.
  case bulletList(isTight: Bool)
  /// An ordered list with the number of its first item.
  case orderedList(start: Int32, isTight: Bool)
  case item
  case blockQuote
  /// A quotation that begins with `[!KIND]`, without that mark.
  case alert(AlertKind)
  /// A block of code; its literal is the code, its target the language.
  case codeBlock
  case thematicBreak
  /// A block of raw HTML; never published.
  case htmlBlock
  case table
  /// A row of a table.
  case tableRow(isHeader: Bool)
  case tableCell(TableAlignment)
  /// The text of a footnote; its target is the footnote's label.
  case footnote
  case text
  /// A line break in the source that reads as a space.
  case softBreak
  /// A line break in the source next to Chinese writing, which reads as nothing.
  case joiningBreak
  case lineBreak
  case code
  /// Raw HTML in a line; never published.
  case inlineHTML
  case emphasis
  case strong
  /// A link; its target is the address.
  case link
  /// A picture; its target is the address.
  case image
  /// A mark that refers to a footnote; its literal is the number shown, its target the label.
  case footnoteReference

  /// Whether this is a list of either kind.
  public var isList: Bool {
    switch self {
    case .bulletList, .orderedList: true
    default: false
    }
  }

  /// Whether this is a numbered list.
  public var isOrderedList: Bool { if case .orderedList = self { true } else { false } }

  /// Whether the node is a block, as opposed to a part of a line of text.
  public var isBlock: Bool {
    switch self {
    case .text, .softBreak, .joiningBreak, .lineBreak, .code, .inlineHTML, .emphasis, .strong,
      .link, .image, .footnoteReference:
      false
    default: true
    }
  }
}

/// How the text of a table's column is set.
public enum TableAlignment: UInt8, Sendable, Hashable {
  case none
  case left
  case center
  case right
}

/// What a quotation that begins with `[!KIND]` is for.
public enum AlertKind: String, Sendable, Hashable, CaseIterable {
  /// Helps to answer; shown on request.
  case hint
  /// A model answer.
  case answer
  /// What a good answer contains.
  case rubric
  /// An answer that the author judged, for reviewers to practise on.
  case sample
  /// Shown after answering.
  case feedback
  /// For the trainer only.
  case facilitator
  /// Of interest to every reader.
  case note
  /// Advice to every reader.
  case tip
  /// A warning to every reader.
  case warning

  /// Whether every reader may see it, wherever it stands.
  public var isForEveryone: Bool {
    switch self {
    case .note, .tip, .warning: true
    default: false
    }
  }
}
