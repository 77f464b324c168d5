internal import CaseModel

/// A saved page, parted into what it says of its text and the text's sections.
struct PageParts {
  let title: String?
  let data: PageData
  let breadcrumb: Breadcrumb?
  /// The lines before the text that nothing is known of.
  let leftover: [TextLine]
  let sections: [TextSection]
  /// Whether no marker or heading says where the description is.
  let isDescriptionInferred: Bool
  let notes: [ImportNote]

  /// Parts the lines of a page.
  init(_ lines: [TextLine], names: SectionNames) {
    let outline = TextOutline(lines, names: names)
    var sections = outline.sections
    // Without any section the page's own lines end at the first sentence.
    let whole = outline.head.prefix(PageHead.mostLines)
    let end = sections.isEmpty ? PageHead.end(in: Array(whole)) : whole.count
    let body = outline.head[end...]
    let head = PageHead(
      Array(outline.head[..<end]), next: body.first, echoes: TitleEcho.keys(in: sections))
    var notes = outline.notes + head.notes
    if let title = head.title { notes += TitleEcho.drop(title, from: &sections) }
    let described = UnmarkedText(
      sections: sections, leftover: head.leftover + body, title: head.title)
    title = head.title
    data = head.data
    breadcrumb = head.breadcrumb
    leftover = described.leftover
    self.sections = described.sections
    isDescriptionInferred = !sections.contains { $0.role == .description }
    self.notes = notes + described.notes
  }

  /// All of the text, for counting.
  var allText: String {
    let lines = sections.flatMap(\.lines).map(\.text)
    return ([title ?? ""] + leftover.map(\.text) + lines).joined(separator: "\n")
  }
}
