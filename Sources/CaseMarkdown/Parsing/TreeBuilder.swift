internal import CaseModel

/// Copies the tree of the C library into a `Markup`, joining texts and line breaks on the way.
struct TreeBuilder {
  /// The tree so far.
  var markup: Markup
  private var removesMarks = false

  /// A builder that appends to a tree.
  init(markup: Markup) { self.markup = markup }

  /// Parses a text and appends its blocks to a node.
  /// - Parameters:
  ///   - bytes: CommonMark in UTF-8.
  ///   - parent: the node that gets the blocks.
  ///   - lineOffset: what to add to line numbers, for a text that begins further down in its file.
  /// - Throws: `MarkdownError.outOfMemory`.
  mutating func append(
    _ bytes: ArraySlice<UInt8>, to parent: Markup.NodeID, lineOffset: Int
  ) throws(MarkdownError) {
    let marked = EmphasisBesideChinese.mark(bytes)
    removesMarks = marked.count > bytes.count
    guard var tree = CTree(marked) else { throw .outOfMemory }
    var open = [parent]
    var pendingBreak: Markup.NodeID?
    while let (isEntering, node) = tree.next() {
      let kind = node.kind
      if case .document = kind { continue }
      guard isEntering else {
        open.removeLast()
        continue
      }
      guard let current = open.last else { continue }
      if case .text = kind, extendText(in: current, with: node) { continue }
      let start = Int32(truncatingIfNeeded: markup.bytes.count)
      let id = markup.append(kind, to: current)
      fill(id, from: node, kind: kind, lineOffset: lineOffset)
      if case .softBreak = kind {
        pendingBreak = id
      } else if let broken = pendingBreak {
        joinIfChinese(broken, before: start)
        if markup.bytes.count > Int(start) || kind == .lineBreak { pendingBreak = nil }
      }
      if kind.holdsNodes { open.append(id) }
    }
  }

  /// Adds a text to the one before it, as the C library hands out one sentence in many pieces.
  private mutating func extendText(in parent: Markup.NodeID, with node: CTree.Node) -> Bool {
    let last = markup[parent].lastChild
    guard last != .none, markup[last].kind == .text,
      Int(markup[last].literal.upperBound) == markup.bytes.count
    else { return false }
    markup[last].literal = markup[last].literal.lowerBound..<store(node.appendLiteral).upperBound
    return true
  }

  private mutating func fill(
    _ id: Markup.NodeID, from node: CTree.Node, kind: MarkupKind, lineOffset: Int
  ) {
    switch kind {
    case .text, .code, .inlineHTML, .htmlBlock:
      markup[id].literal = store(node.appendLiteral)
    case .codeBlock:
      markup[id].literal = store(node.appendLiteral)
      markup[id].target = store(node.appendTarget)
    case .link, .image:
      markup[id].target = store(node.appendTarget)
      markup[id].title = store(node.appendTitle)
    default: break
    }
    if kind.isBlock {
      let offset = Int32(truncatingIfNeeded: lineOffset)
      markup[id].line = node.line + offset
      markup[id].byteColumn = node.byteColumn
      markup[id].endLine = node.endLine + offset
    }
  }

  private mutating func store(_ append: (inout [UInt8]) -> Void) -> Range<Int32> {
    markup.store { bytes in
      let start = bytes.count
      append(&bytes)
      if removesMarks { EmphasisBesideChinese.removeMarks(from: &bytes, since: start) }
    }
  }

  /// Makes a line break read as nothing where Chinese stands before or after it.
  private mutating func joinIfChinese(_ id: Markup.NodeID, before start: Int32) {
    let text = markup.bytes
    if lastScalar(of: text[..<Int(start)])?.isChinese == true
      || firstScalar(of: text[Int(start)...])?.isChinese == true
    {
      markup[id].kind = .joiningBreak
    }
  }

  private func lastScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last
  }

  private func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
  }
}

/// Why a text couldn't be parsed at all.
public enum MarkdownError: Error, CustomStringConvertible {
  /// The C library got no memory.
  case outOfMemory

  public var description: String { "There is not enough memory to parse the text." }
}

extension MarkupKind {
  /// Whether the C library's walk leaves a node of this kind as well as entering it.
  var holdsNodes: Bool {
    switch self {
    case .text, .softBreak, .joiningBreak, .lineBreak, .code, .inlineHTML, .codeBlock, .htmlBlock,
      .thematicBreak:
      false
    default: true
    }
  }
}
