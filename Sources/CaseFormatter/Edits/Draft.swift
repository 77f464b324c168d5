internal import CaseMarkdown
internal import CaseModel
internal import CaseParser

/// A text with its lines, its tree and the case that it holds.
struct Draft {
  /// The lines, counted from zero, without line ends.
  let lines: [String]
  /// The lines between `---` and `---`; empty where there is no front matter.
  let frontMatter: Range<Int>
  /// The tree of the Markdown.
  let markup: Markup
  /// Its blocks.
  let blocks: [Block]
  /// The case.
  let parsed: ParsedCase

  /// A block of the text itself and where it stands.
  struct Block {
    var id: Markup.NodeID
    var section: SectionRole
    var passage: PassageRole
  }

  init(text: String, slug: String, parser: CaseParser) throws {
    let source = SourceText(path: "", text: text)
    let block = FrontMatterBlock(of: source)
    let tree = try MarkdownParser.parse(source, fromLine: block.bodyLine)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    frontMatter = block.yaml == nil ? 0..<0 : 1..<block.bodyLine - 2
    markup = tree.markup
    parsed = try parser.parse(source, slug: slug)
    var section = SectionRole.other
    var passage = PassageRole.text
    blocks = tree.blocks.map { id in
      switch tree.markup[id].kind {
      case .heading(level: 2):
        section = parser.library.names.sectionRole(of: tree.markup.plainText(of: id))
        passage = .text
      case .heading(level: 3):
        passage = parser.library.names.passageRole(of: tree.markup.plainText(of: id))
      default: break
      }
      return Block(id: id, section: section, passage: passage)
    }
  }

  /// The whole text.
  var text: String { lines.joined(separator: "\n") }

  /// The first line of the Markdown.
  var body: Int { frontMatter.isEmpty ? 0 : frontMatter.upperBound + 1 }

  /// The lines of a block.
  func lines(of id: Markup.NodeID) -> Range<Int> {
    let node = markup[id]
    let start = min(max(0, Int(node.line) - 1), lines.count)
    return start..<min(max(start, Int(node.endLine)), lines.count)
  }

  /// The bytes before a block on its first line.
  func indent(of id: Markup.NodeID) -> Int { max(0, Int(markup[id].byteColumn) - 1) }

  /// The items that are questions, in the order of the text.
  var questions: [Markup.NodeID] {
    blocks.filter { $0.section == .questions || $0.passage == .decision }
      .filter { markup[$0.id].kind.isOrderedList }
      .flatMap { markup.children(of: $0.id) }
  }

  /// The lines whose spaces mean something: code, and HTML.
  var verbatim: Set<Int> {
    var found: Set<Int> = []
    for index in markup.nodes.indices {
      let kind = markup.nodes[index].kind
      if kind == .codeBlock || kind == .htmlBlock {
        found.formUnion(lines(of: Markup.NodeID(index)))
      }
    }
    return found
  }
}

extension StringProtocol {
  /// Whether there is nothing but white space in the line.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without white space at its end.
  var droppingTrailingSpaces: String {
    String(decoding: utf8.prefix(lengthWithoutTrailingSpaces), as: UTF8.self)
  }

  /// The text parted before a byte; the byte must lie between two characters of UTF-8.
  func parted(atByte count: Int) -> (before: String, after: String) {
    (
      String(decoding: utf8.prefix(count), as: UTF8.self),
      String(decoding: utf8.dropFirst(count), as: UTF8.self)
    )
  }
}
