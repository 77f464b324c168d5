internal import CaseModel

/// Parts the blocks of an article into the sections of a case.
struct ArticleOutline {
  private struct Section {
    var heading: String?
    var role: SectionRole
    var blocks: [HTMLBlock] = []

    /// Whether anything in it can be read as a question.
    var asks: Bool {
      blocks.contains { block in
        switch block {
        case .list: true
        case .paragraph(let text): EnumerationMark.isNumber(text.plain)
        default: false
        }
      }
    }
  }

  private var sections: [Section] = [Section(heading: nil, role: .other)]
  private let footnotes: [(label: String, blocks: [HTMLBlock])]
  private var data: PageData
  private var title: String?
  private var hasEchoed = false
  private var notes: [ImportNote] = []

  init(_ article: HTMLArticle, data: PageData, pageTitle: String?, names: SectionNames) {
    footnotes = article.footnotes
    self.data = data
    title = data.title ?? pageTitle
    for block in article.blocks { add(block, names) }
    dropTail()
  }

  /// Tells the author something of the page as a whole.
  mutating func note(_ message: String) { notes.append(ImportNote(line: 0, message: message)) }

  private mutating func add(_ block: HTMLBlock, _ names: SectionNames) {
    switch block {
    case .heading(let text), .paragraph(let text):
      let plain = text.plain
      if let heading = SectionHeading(of: plain[...], isParagraphStart: true, names: names) {
        sections.append(Section(heading: heading.title, role: heading.role))
        note("“\(heading.title)” was taken as the heading of \(heading.role.described).")
        let rest = text.dropping(plain.count - heading.rest.count)
        if !rest.pieces.isEmpty { sections[sections.count - 1].blocks.append(.paragraph(rest)) }
      } else if !isOfPage(plain, block) {
        sections[sections.count - 1].blocks.append(block)
      }
    default: sections[sections.count - 1].blocks.append(block)
    }
  }

  /// Whether a line before the first section says something of the page rather than of the case.
  private mutating func isOfPage(_ text: String, _ block: HTMLBlock) -> Bool {
    guard sections.count == 1 else { return false }
    if let title, !hasEchoed, sections[0].blocks.isEmpty, TitleEcho.isSame(text, title) {
      hasEchoed = true
      return true
    }
    if title == nil, sections[0].blocks.isEmpty, isTitle(text, block) {
      title = text
      hasEchoed = true
      note("“\(text)” was taken as the title.")
      return true
    }
    if let furniture = PageFurniture.atStart(text) {
      note("“\(text)” \(furniture.dropped).")
      return true
    }
    if let found = PageData(text), !data.contradicts(found) {
      data.fill(from: found)
      note("“\(text)” \(found.taken).")
      return true
    }
    return false
  }

  private func isTitle(_ text: String, _ block: HTMLBlock) -> Bool {
    if case .heading = block { return true }
    return text.count <= 60 && !text.contains { "。！？.!?：:".contains($0) }
  }

  /// Drops lines at the end that only serve the page.
  private mutating func dropTail() {
    while case .paragraph(let text)? = sections[sections.count - 1].blocks.last,
      let furniture = PageFurniture.atEnd(text.plain)
    {
      note("“\(text.plain)” \(furniture.dropped).")
      sections[sections.count - 1].blocks.removeLast()
    }
  }

  /// The heading of the text before the first section: the description where there is no other.
  private static func name(isWhole: Bool, isChinese: Bool) -> String {
    isWhole
      ? SectionNames.preferred(.description, isChinese: isChinese) : isChinese ? "其他" : "Other"
  }

  /// The case. Where a section that a published case needs is missing, it is a draft.
  func imported(language: String?) -> ImportedCase {
    let found = sections.filter { !$0.blocks.isEmpty || $0.heading != nil }
    let missing = SectionRole.expected.filter { role in
      let sections = found.filter { $0.role == role && !$0.blocks.isEmpty }
      return sections.isEmpty || role == .questions && !sections.allSatisfy(\.asks)
    }
    let isChinese = TextMeasure(
      found.map { HTMLMarkdown(place: .section).text($0.blocks) }.joined()
    ).isChinese
    let title = title ?? (isChinese ? "未命名案例" : "Untitled case")
    var markdown = CaseWriter.frontMatter(
      of: DraftCase(
        title: title, isChinese: language.map { $0.hasPrefix("zh") } ?? isChinese, data: data,
        tags: [],
        status: missing.isEmpty ? .published : .draft, sections: []))
    for section in found {
      let heading = section.heading ?? Self.name(isWhole: found.count == 1, isChinese: isChinese)
      let place: ParagraphEscape.Place = section.role == .questions ? .questionSection : .section
      markdown += "\n## \(MarkdownEscape.inline(heading))\n"
      let body = HTMLMarkdown(place: place).text(section.blocks)
      if !body.isEmpty { markdown += "\n\(body)\n" }
    }
    for (label, blocks) in footnotes {
      let text = HTMLMarkdown(place: .section).text(blocks).replacing("\n\n", with: "\n\n    ")
      markdown += "\n[^\(label)]: \(text)\n"
    }
    let lacks = missing.map { role in
      ImportNote(
        line: 0,
        message: "No section was found for \(role.described): write it under ## "
          + "\(SectionNames.preferred(role, isChinese: isChinese)).")
    }
    return ImportedCase(
      markdown: markdown,
      suggestedSlug: Slug.make(from: String(title.prefix(60)), fallback: "case"),
      notes: notes + lacks)
  }
}
