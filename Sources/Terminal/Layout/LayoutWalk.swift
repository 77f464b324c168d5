internal import CaseModel

/// Walks over a text and sets its blocks one after another.
struct LayoutWalk {
  private let markup: Markup
  private let messages: TerminalMessages
  private let showsFacilitatorNotes: Bool
  private var flow: BlockFlow
  private var text = ScreenText.empty
  private var styles: [TextStyle] = [.plain]
  /// The numbers that the next items of the open lists have; nil for bullets.
  private var counters: [Int?] = []
  private var tightness: [Bool] = []
  /// The node whose inside is passed over.
  private var hidden: Markup.NodeID?

  init(
    markup: Markup, messages: TerminalMessages, showsFacilitatorNotes: Bool, flow: BlockFlow
  ) {
    self.markup = markup
    self.messages = messages
    self.showsFacilitatorNotes = showsFacilitatorNotes
    self.flow = flow
  }

  /// Goes one step on.
  mutating func take(_ step: MarkupStep) {
    switch step {
    case .enter(let id):
      if hidden == nil { enter(id) }
    case .leave(let id):
      if hidden == id {
        hidden = nil
      } else if hidden == nil {
        leave(id)
      }
    }
  }

  /// The lines, after the last step.
  mutating func finished() -> [ScreenText] {
    flushText()
    return flow.lines
  }

  private mutating func enter(_ id: Markup.NodeID) {
    let node = markup[id]
    switch node.kind {
    case .heading: styles.append([.bold])
    case .bulletList(let isTight): beginList(counter: nil, isTight: isTight)
    case .orderedList(let start, let isTight): beginList(counter: Int(start), isTight: isTight)
    case .item: beginItem()
    case .blockQuote: beginQuotation(messages.marks.quotation)
    case .alert(let kind):
      if kind.isForEveryone || (kind == .facilitator && showsFacilitatorNotes) {
        beginQuotation(messages.marks.note(kind))
      } else {
        hidden = id
      }
    case .codeBlock: show(CodeLayout(markup.string(node.literal)).lines(width: flow.available))
    case .thematicBreak: show([messages.marks.rule])
    case .table:
      let table = TableLayout(markup: markup, table: id)
      show(table.lines(width: flow.available, isDrawn: messages.marks.drawsTables))
      hidden = id
    case .text, .code: text += ScreenText(markup.string(node.literal), style: style)
    case .softBreak: text += ScreenText(" ", style: style)
    case .lineBreak: flushText(endsBlock: false)
    case .emphasis: styles.append(style.union(.emphasis))
    case .strong: styles.append(style.union(.bold))
    case .image:
      text += ScreenText(messages.picture(markup.plainText(of: id)), style: .dim)
      hidden = id
    case .footnoteReference: text += ScreenText("[\(markup.string(node.literal))]", style: .dim)
    case .htmlBlock, .inlineHTML, .joiningBreak, .document, .paragraph, .link, .tableRow,
      .tableCell, .footnote:
      break
    }
  }

  private mutating func leave(_ id: Markup.NodeID) {
    switch markup[id].kind {
    case .heading:
      flushText()
      styles.removeLast()
    case .paragraph: flushText()
    case .emphasis, .strong: styles.removeLast()
    case .link: address(of: id)
    case .item:
      flushText()
      flow.end(keepsMark: true)
    case .bulletList, .orderedList:
      counters.removeLast()
      tightness.removeLast()
      if !isInTightList { flow.wantGap() }
    case .blockQuote, .alert:
      flushText()
      flow.end(keepsMark: false)
      tightness.removeLast()
      flow.wantGap()
    default: break
    }
  }

  private var style: TextStyle { styles.last ?? .plain }

  private var isInTightList: Bool { tightness.last ?? false }

  private mutating func beginList(counter: Int?, isTight: Bool) {
    flushText()
    counters.append(counter)
    tightness.append(isTight)
  }

  private mutating func beginItem() {
    let number = counters.last ?? nil
    let sign = number.map { ScreenText("\($0). ", style: .accent) } ?? messages.marks.bullet
    if let number { counters[counters.count - 1] = number + 1 }
    flow.begin(first: sign, rest: ScreenText(String(repeating: " ", count: sign.width)))
  }

  private mutating func beginQuotation(_ mark: (first: ScreenText, rest: ScreenText)) {
    flushText()
    flow.wantGap()
    // Paragraphs in it are parted even where it stands in a list whose items aren't.
    tightness.append(false)
    flow.begin(first: mark.first, rest: mark.rest)
  }

  /// Shows the text gathered so far.
  private mutating func flushText(endsBlock: Bool = true) {
    guard !text.isEmpty else { return }
    flow.add(text)
    text = .empty
    if endsBlock && !isInTightList { flow.wantGap() }
  }

  private mutating func show(_ block: [ScreenText]) {
    flushText()
    flow.show(block)
    flow.wantGap()
  }

  /// Shows where a link leads, unless it is within the case or the text says it already.
  private mutating func address(of link: Markup.NodeID) {
    let address = markup.string(markup[link].target)
    guard !address.hasPrefix("#"), !address.isEmpty, address != markup.plainText(of: link) else {
      return
    }
    text += ScreenText(" <\(address)>", style: .dim)
  }
}
