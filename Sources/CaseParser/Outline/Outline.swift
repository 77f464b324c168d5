internal import CaseModel

/// The sections of a text and the passages in them, as nodes of its tree.
struct Outline {
  /// A section: a level-2 heading, or a marked paragraph, and what follows.
  struct Section {
    var role: SectionRole
    var title: String
    var anchor: String
    var position: SourcePosition
    var passages: [Passage]
  }

  /// A passage: a level-3 heading and what follows.
  struct Passage {
    var role: PassageRole
    var title: String?
    var anchor: String
    var position: SourcePosition
    var blocks: [Markup.NodeID] = []
  }

  /// The first level-1 heading.
  private(set) var title: String?
  /// Where it stands.
  private(set) var titlePosition = SourcePosition.start
  /// The level-1 headings after it.
  private(set) var furtherTitles: [SourcePosition] = []
  var sections: [Section] = []

  /// Parts the blocks of a text; markers such as 【案例描述】 are taken out of its tree.
  init(
    of blocks: [Markup.NodeID], in markup: inout Markup, names: SectionNames, source: SourceText
  ) {
    var taken = Set(
      blocks.filter { markup[$0].target.count > 0 }.map { markup.string(markup[$0].target) })
    for block in blocks {
      let node = markup[block]
      let position = source.position(line: Int(node.line), byteColumn: Int(node.byteColumn))
      switch node.kind {
      case .heading(level: 1) where title == nil:
        title = markup.plainText(of: block)
        titlePosition = position
      case .heading(level: 2):
        begin(markup.plainText(of: block), anchor: markup.string(node.target), position, names)
      case .heading(level: 3):
        let title = markup.plainText(of: block)
        let passage = Passage(
          role: names.passageRole(of: title), title: title, anchor: markup.string(node.target),
          position: position)
        if sections.isEmpty { beginUntitled(position) }
        sections[sections.count - 1].passages.append(passage)
      case .paragraph:
        if let name = SectionMarker.take(from: block, in: &markup, names: names) {
          let anchor = Self.freeAnchor(Slug.make(from: name, fallback: "section"), &taken)
          begin(name, anchor: anchor, position, names)
          if markup[block].firstChild == .none { continue }
        }
        add(block, position)
      default:
        if node.kind == .heading(level: 1) { furtherTitles.append(position) }
        add(block, position)
      }
    }
  }

  /// An anchor that no heading has: the wanted one, or that with a number.
  private static func freeAnchor(_ wanted: String, _ taken: inout Set<String>) -> String {
    var anchor = wanted
    var number = 0
    while !taken.insert(anchor).inserted {
      number += 1
      anchor = "\(wanted)-\(number)"
    }
    return anchor
  }

  private mutating func begin(
    _ title: String, anchor: String, _ position: SourcePosition, _ names: SectionNames
  ) {
    sections.append(
      Section(
        role: names.sectionRole(of: title), title: title, anchor: anchor, position: position,
        passages: [Passage(role: .text, title: nil, anchor: "", position: position)]))
  }

  private mutating func beginUntitled(_ position: SourcePosition) {
    sections.append(
      Section(
        role: .other, title: "", anchor: "", position: position,
        passages: [Passage(role: .text, title: nil, anchor: "", position: position)]))
  }

  private mutating func add(_ block: Markup.NodeID, _ position: SourcePosition) {
    if sections.isEmpty { beginUntitled(position) }
    let passage = sections[sections.count - 1].passages.count - 1
    sections[sections.count - 1].passages[passage].blocks.append(block)
  }
}
