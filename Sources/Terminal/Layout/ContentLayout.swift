public import CaseModel

/// Sets text of a case in lines for a screen.
public struct ContentLayout {
  private let width: Int
  private let messages: TerminalMessages
  private let showsFacilitatorNotes: Bool

  /// A layout for a width in columns.
  /// - Parameter showsFacilitatorNotes: whether notes to the trainer are shown.
  public init(width: Int, messages: TerminalMessages, showsFacilitatorNotes: Bool = false) {
    self.width = width
    self.messages = messages
    self.showsFacilitatorNotes = showsFacilitatorNotes
  }

  /// The same layout for another width.
  public func narrowed(to width: Int) -> ContentLayout {
    ContentLayout(
      width: width, messages: messages, showsFacilitatorNotes: showsFacilitatorNotes)
  }

  /// The lines of a piece of text, its blocks parted by an empty line.
  public func lines(for content: Content) -> [ScreenText] {
    var state = State(
      wrapper: LineWrapper(width: width), markup: content.markup, messages: messages,
      showsFacilitatorNotes: showsFacilitatorNotes)
    content.walk { state.take($0) }
    state.flushText()
    return state.lines
  }

  /// What is known while walking: the lines so far, the text being gathered, the blocks around it.
  private struct State {
    let wrapper: LineWrapper
    let markup: Markup
    let messages: TerminalMessages
    let showsFacilitatorNotes: Bool
    var lines: [ScreenText] = []
    private var text = ScreenText.empty
    private var styles: [TextStyle] = [.plain]
    private var prefixes: [ScreenText] = []
    private var marker: ScreenText?
    private var counters: [Int?] = []
    private var tightness: [Bool] = []
    /// What the empty line before the next text begins with; nil where there is to be none.
    private var pendingGap: ScreenText?
    private var hidden: Markup.NodeID?

    init(
      wrapper: LineWrapper, markup: Markup, messages: TerminalMessages, showsFacilitatorNotes: Bool
    ) {
      self.showsFacilitatorNotes = showsFacilitatorNotes
      self.wrapper = wrapper
      self.markup = markup
      self.messages = messages
    }

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

    private mutating func enter(_ id: Markup.NodeID) {
      let node = markup[id]
      switch node.kind {
      case .heading: styles.append([.bold])
      case .bulletList(let isTight): beginList(counter: nil, isTight: isTight)
      case .orderedList(let start, let isTight): beginList(counter: Int(start), isTight: isTight)
      case .item: beginItem()
      case .blockQuote:
        gap()
        prefixes.append(ScreenText("│ ", style: .dim))
      case .alert(let kind):
        guard kind.isForEveryone || (kind == .facilitator && showsFacilitatorNotes) else {
          hidden = id
          return
        }
        gap()
        prefixes.append(ScreenText("┃ ", style: .accent))
      case .codeBlock: code(markup.string(node.literal))
      case .thematicBreak: show([ScreenText(String(repeating: "─", count: 8), style: .dim)])
      case .table:
        show(TableLayout(markup: markup, table: id).lines(width: available))
        hidden = id
      case .text, .code:
        text += ScreenText(markup.string(node.literal), style: style)
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
      let node = markup[id]
      switch node.kind {
      case .heading:
        flushText()
        styles.removeLast()
      case .paragraph: flushText()
      case .emphasis, .strong: styles.removeLast()
      case .link: address(of: id)
      case .item:
        flushText()
        prefixes.removeLast()
      case .bulletList, .orderedList:
        counters.removeLast()
        tightness.removeLast()
        if !isInTightList { wantGap() }
      case .blockQuote, .alert:
        prefixes.removeLast()
        wantGap()
      default: break
      }
    }

    private var style: TextStyle { styles.last ?? .plain }

    private var available: Int {
      max(10, wrapperWidth - prefixes.reduce(0) { $0 + $1.width })
    }
    private var wrapperWidth: Int { wrapper.columns }

    private mutating func gap() {
      if !lines.isEmpty && marker == nil { wantGap() }
    }

    private mutating func beginList(counter: Int?, isTight: Bool) {
      flushText()
      counters.append(counter)
      tightness.append(isTight)
    }

    private mutating func beginItem() {
      let number = counters.last ?? nil
      let sign = number.map { "\($0). " } ?? "• "
      if let number { counters[counters.count - 1] = number + 1 }
      marker = ScreenText(sign, style: .accent)
      prefixes.append(ScreenText(String(repeating: " ", count: DisplayWidth.of(sign))))
    }

    /// Shows the text gathered so far.
    mutating func flushText(endsBlock: Bool = true) {
      guard !text.isEmpty else { return }
      let outer = prefixes.dropLast(marker == nil ? 0 : 1).reduce(.empty, +)
      let first = outer + (marker ?? .empty)
      separate()
      lines += wrapper.lines(text, first: first, rest: prefixes.reduce(.empty, +))
      text = .empty
      marker = nil
      if endsBlock && !isInTightList { wantGap() }
    }

    private var isInTightList: Bool { tightness.last ?? false }

    private mutating func wantGap() { pendingGap = prefixes.reduce(.empty, +) }

    private mutating func separate() {
      if let gap = pendingGap, !lines.isEmpty { lines.append(gap) }
      pendingGap = nil
    }

    private mutating func show(_ block: [ScreenText]) {
      flushText()
      separate()
      lines += block.map { prefixes.reduce(.empty, +) + $0 }
      wantGap()
    }

    private mutating func code(_ literal: String) {
      let lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
      show(lines.dropLast(literal.hasSuffix("\n") ? 1 : 0).map { ScreenText("    " + $0) })
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
}
