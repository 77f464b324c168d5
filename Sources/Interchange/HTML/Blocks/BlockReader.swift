internal import CaseModel

/// Reads the blocks of an article. It descends into elements, which the tree nests to a limit only.
struct BlockReader {
  private let tree: HTMLTree
  private let depth: Int
  private var article = HTMLArticle()
  private var text = HTMLText()
  private var breaks = 0

  /// How deep lists and quotations may nest; what is deeper stands beside the others.
  private static let greatestDepth = 12
  private var isDeep: Bool { depth >= Self.greatestDepth }

  private init(_ tree: HTMLTree, depth: Int) {
    self.tree = tree
    self.depth = depth
  }

  /// Reads an element and everything in it.
  static func read(_ id: Int, in tree: HTMLTree) -> HTMLArticle { read(id, in: tree, depth: 0) }

  private static func read(_ id: Int, in tree: HTMLTree, depth: Int) -> HTMLArticle {
    var reader = BlockReader(tree, depth: depth)
    reader.readChildren(of: id, HTMLText.Style())
    reader.endParagraph()
    return reader.article
  }

  private mutating func readChildren(of id: Int, _ style: HTMLText.Style) {
    for child in tree.nodes[id].children { read(child, style) }
  }

  private mutating func read(_ id: Int, _ style: HTMLText.Style) {
    let node = tree.nodes[id]
    if node.name.isEmpty { return readText(node.text, style) }
    if HTMLElements.dropped.contains(node.name) || node.attributes["hidden"] != nil { return }
    if Footnotes.isList(node) { return readFootnotes(id) }
    if HTMLElements.blocks.contains(node.name) {
      endParagraph()
      readBlock(id, node, style)
      endParagraph()
      return
    }
    var style = style
    switch node.name {
    case "br": breaks += 1
    case "img": readPicture(node)
    case "strong", "b": style.isStrong = true
    case "em", "i": style.isEmphasis = true
    case "code", "kbd", "samp", "tt": style.isCode = true
    case "a" where Footnotes.isWayBack(node): return
    case "a":
      style.footnote = Footnotes.label(ofReference: node)
      style.address = Self.address(node.attributes["href"] ?? "")
    default: break
    }
    readChildren(of: id, style)
  }

  /// Adds text to the paragraph; one that follows several breaks, or a break and an indent, begins
  /// another.
  private mutating func readText(_ new: String, _ style: HTMLText.Style) {
    if breaks > 0, !new.allSatisfy(\.isWhitespace) {
      let isIndented = new.drop { $0 == "\n" || $0 == "\r" }.hasPrefix("\u{3000}")
      if breaks > 1 || isIndented { endParagraph() } else { text.append("\n", style) }
      breaks = 0
    }
    text.append(new, style)
  }

  private mutating func endParagraph() {
    breaks = 0
    let paragraph = text.collapsed
    text = HTMLText()
    if !paragraph.pieces.isEmpty { article.blocks.append(.paragraph(paragraph)) }
  }

  private mutating func readBlock(_ id: Int, _ node: HTMLTree.Node, _ style: HTMLText.Style) {
    switch node.name {
    case _ where HTMLElements.level(node.name) != nil:
      readChildren(of: id, HTMLText.Style())
      let heading = text.collapsed
      text = HTMLText()
      if !heading.pieces.isEmpty { article.blocks.append(.heading(heading)) }
    case "ul" where isDeep, "ol" where isDeep, "blockquote" where isDeep:
      readChildren(of: id, style)
    case "ul": article.blocks.append(.list(start: nil, items: items(of: id)))
    case "ol":
      let start = node.attributes["start"].flatMap { Int($0) }.flatMap {
        (0...999_999).contains($0) ? $0 : nil
      }
      article.blocks.append(.list(start: start ?? 1, items: items(of: id)))
    case "blockquote": article.blocks.append(.quotation(nested(id)))
    case "pre": article.blocks.append(.code(tree.text(of: id).withoutInvisible))
    case "hr": article.blocks.append(.rule)
    case "table":
      if let rows = TableReader.rows(of: id, in: tree) {
        article.blocks.append(.table(rows))
      } else {
        readChildren(of: id, style)
      }
    default: readChildren(of: id, style)
    }
  }

  private mutating func items(of list: Int) -> [[HTMLBlock]] {
    let items = tree.nodes[list].children.filter { tree.nodes[$0].name == "li" }.map { nested($0) }
    return items.filter { !$0.isEmpty }
  }

  private mutating func nested(_ id: Int) -> [HTMLBlock] {
    let nested = Self.read(id, in: tree, depth: depth + 1)
    article.pictures += nested.pictures
    return nested.blocks
  }

  private mutating func readFootnotes(_ id: Int) {
    endParagraph()
    var pending = [id]
    while let node = pending.popLast() {
      if let label = Footnotes.label(of: tree.nodes[node]) {
        article.footnotes.append((label, nested(node)))
      } else {
        pending += tree.nodes[node].children.reversed()
      }
    }
  }

  private mutating func readPicture(_ node: HTMLTree.Node) {
    let address = node.attributes["src"] ?? ""
    article.pictures.append(address.hasPrefix("data:") ? "data in the page" : address)
  }

  /// An address that a case may link to; nil for others, and for places within the site.
  private static func address(_ address: String) -> String? {
    let address = address.trimmingSpaces
    let isAllowed = ["https://", "http://", "mailto:", "tel:"].contains {
      address.lowercased().hasPrefix($0)
    }
    return isAllowed && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? address : nil
  }
}
