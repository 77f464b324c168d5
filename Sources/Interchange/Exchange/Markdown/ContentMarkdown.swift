internal import CaseModel

/// Writes a piece of a case's text as Markdown that reads the same elsewhere.
///
/// Pictures become their texts, footnote marks and links within the library are left out, and so is raw HTML, which
/// is never published; `features` says what of these there was.
struct ContentMarkdown {
  /// What there was besides plain text.
  private(set) var features: Set<ExchangeFeature> = []

  /// Something that holds blocks while they are written.
  private struct Frame {
    var text = ""
    /// What stands before its first line, and before the others.
    var first = ""
    var rest = ""
    /// What stands between its blocks.
    var separator = "\n\n"
    /// The number of its next item, where it is a numbered list.
    var number: Int?

    mutating func add(_ block: String) {
      text += text.isEmpty ? block : separator + block
    }
  }

  /// Whether lists, quotations and headings stay what they are; else they become paragraphs.
  private let keepsBlocks: Bool
  private var stack = [Frame()]
  private var line = ""
  private var cells: [String] = []
  private var skipped: Markup.NodeID?

  /// A writer.
  /// - Parameter keepsBlocks: false where lists and quotations would mean something else; they become paragraphs.
  init(keepsBlocks: Bool = true) { self.keepsBlocks = keepsBlocks }

  /// The Markdown of a piece; empty where nothing can be shown of it.
  mutating func text(_ content: Content) -> String {
    stack = [Frame()]
    line = ""
    for node in content.nodes {
      content.markup.walk(from: node) { step in
        switch step {
        case .enter(let id): enter(id, in: content.markup)
        case .leave(let id): leave(id, in: content.markup)
        }
      }
    }
    flush()
    return stack[0].text
  }

  /// Adds what another writer found.
  mutating func note(_ found: Set<ExchangeFeature>) { features.formUnion(found) }

  private mutating func enter(_ id: Markup.NodeID, in markup: Markup) {
    guard skipped == nil else { return }
    let node = markup[id]
    if node.kind.isBlock { flush() }
    switch node.kind {
    case .text: line += MarkdownEscape.inline(markup.string(node.literal))
    case .softBreak: line += "\n"
    case .lineBreak: line += "\\\n"
    case .code: line += MarkdownCode.span(markup.string(node.literal))
    case .emphasis, .strong: line += mark(of: id, in: markup)
    case .link: if leads(node, in: markup) { line += "[" }
    case .image:
      features.insert(.pictures)
      line += MarkdownEscape.inline(markup.plainText(of: id))
      skipped = id
    case .footnoteReference: features.insert(.footnotes)
    case .heading(let level):
      line = keepsBlocks ? String(repeating: "#", count: Int(level)) + " " : "**"
    case .codeBlock:
      add(MarkdownCode.block(markup.string(node.literal), language: markup.string(node.target)))
    case .thematicBreak: if keepsBlocks { add("***") }
    case .bulletList(let isTight): open(Frame(separator: isTight ? "\n" : "\n\n"))
    case .orderedList(let start, let isTight):
      open(Frame(separator: isTight ? "\n" : "\n\n", number: Int(start)))
    case .item: openItem()
    case .blockQuote: open(keepsBlocks ? Frame(first: "> ", rest: "> ") : Frame())
    case .alert(let kind): open(alert(kind))
    case .table: features.insert(.formatting); open(Frame(separator: "\n"))
    case .tableRow: cells = []
    case .document, .paragraph, .htmlBlock, .inlineHTML, .joiningBreak, .tableCell, .footnote: break
    }
  }

  private mutating func leave(_ id: Markup.NodeID, in markup: Markup) {
    if skipped == id { skipped = nil }
    guard skipped == nil else { return }
    let node = markup[id]
    switch node.kind {
    case .emphasis, .strong: line += mark(of: id, in: markup)
    case .link:
      if leads(node, in: markup) {
        line += "](\(MarkdownCode.address(markup.string(node.target))))"
      }
    case .heading:
      let text = line.replacing("\n", with: " ") + (keepsBlocks ? "" : "**")
      line = ""
      add(text)
    case .paragraph: flush()
    case .tableCell:
      cells.append(line.replacing("\n", with: " ").replacing("|", with: "\\|"))
      line = ""
    case .tableRow(let isHeader):
      add("| " + cells.joined(separator: " | ") + " |")
      if isHeader { add("|" + cells.map { _ in " --- |" }.joined()) }
    case .item, .blockQuote, .alert, .bulletList, .orderedList, .table:
      flush()
      close()
    default: break
    }
  }

  private mutating func open(_ frame: Frame) {
    features.insert(.formatting)
    stack.append(frame)
  }

  private mutating func openItem() {
    let list = stack.count - 1
    let mark =
      stack[list].number.map { keepsBlocks ? "\($0). " : "\($0)） " } ?? (keepsBlocks ? "- " : "• ")
    stack[list].number = stack[list].number.map { $0 + 1 }
    open(
      Frame(
        first: mark, rest: keepsBlocks ? String(repeating: " ", count: mark.count) : "",
        separator: stack[list].separator))
  }

  /// A note to everyone keeps its mark; those of other kinds are notes of the format, and text elsewhere.
  private func alert(_ kind: AlertKind) -> Frame {
    guard keepsBlocks else { return Frame() }
    let mark = kind.isForEveryone ? "[!\(kind.rawValue.uppercased())]" : ""
    return Frame(text: mark, first: "> ", rest: "> ", separator: "\n")
  }

  private mutating func close() {
    let frame = stack.removeLast()
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let prefixed = lines.enumerated().map { index, line in
      let prefix = index == 0 ? frame.first : frame.rest
      return line.isEmpty && index > 0
        ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
    }
    add(prefixed.joined(separator: "\n"))
  }

  /// Ends a paragraph.
  private mutating func flush() {
    let text = line.trimmingSpaces
    line = ""
    guard !text.isEmpty else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    add(
      lines.map { ParagraphEscape.start($0.trimmingPrefix { $0 == " " }) }.joined(separator: "\n"))
  }

  private mutating func add(_ block: String) { stack[stack.count - 1].add(block) }

  private mutating func mark(of id: Markup.NodeID, in markup: Markup) -> String {
    features.insert(.formatting)
    // Marks of one kind within each other would be read as one.
    let isStrong = markup[id].kind == .strong
    let isInner = markup[markup[id].parent].kind == markup[id].kind
    return isStrong ? (isInner ? "__" : "**") : (isInner ? "_" : "*")
  }

  /// Whether a link leads out of the library, and so leads somewhere from another program too.
  private mutating func leads(_ node: Markup.Node, in markup: Markup) -> Bool {
    let address = markup.string(node.target)
    let isAbsolute = ["https:", "http:", "mailto:", "tel:"].contains {
      address.lowercased().hasPrefix($0)
    }
    features.insert(isAbsolute ? .formatting : .internalLinks)
    return isAbsolute
  }
}
