internal import CaseModel
internal import Terminal

/// Sets the parts of a case in lines.
struct PassageLayout {
  let layout: ContentLayout
  let width: Int

  init(width: Int, messages: TerminalMessages, edition: Edition = .trainee) {
    self.width = width
    layout = ContentLayout(
      width: width, messages: messages, showsFacilitatorNotes: edition.showsFacilitatorNotes)
  }

  /// A section with its heading; questions are left out.
  func lines(_ section: Section) -> [ScreenText] {
    let heading = section.title.isEmpty ? [] : heading(section.title) + [.empty]
    return heading + section.passages.flatMap { lines($0) }
  }

  /// A passage with its heading; questions are left out, as they are asked one by one.
  func lines(_ passage: Passage) -> [ScreenText] {
    var lines: [ScreenText] = []
    if let title = passage.title { lines += heading(title) + [.empty] }
    for element in passage.elements {
      switch element {
      case .content(let content): lines += layout.lines(for: content) + [.empty]
      case .timeline(let entries): lines += timeline(entries) + [.empty]
      case .findings(let findings): lines += items(findings.map(\.content)) + [.empty]
      case .question: break
      }
    }
    return lines
  }

  /// The texts of those footnotes that passages refer to, each with its number.
  func footnotes(_ footnotes: [Footnote], of passages: [Passage]) -> [ScreenText] {
    var numbers: Set<String> = []
    for content in passages.flatMap(\.elements).flatMap(\.contents) {
      content.walk { step in
        guard case .enter(let id) = step, content.markup[id].kind == .footnoteReference else {
          return
        }
        numbers.insert(content.markup.string(content.markup[id].literal))
      }
    }
    return self.footnotes(footnotes.filter { numbers.contains(String($0.number)) })
  }

  /// The texts of footnotes, each with its number.
  func footnotes(_ footnotes: [Footnote]) -> [ScreenText] {
    footnotes.flatMap { marked(ScreenText("[\($0.number)] ", style: .dim), $0.content) }
  }

  /// A heading.
  func heading(_ text: String) -> [ScreenText] {
    LineWrapper(width: width).lines(ScreenText(text, style: [.bold, .accent]))
  }

  /// Pieces of text, each with a bullet.
  func items(_ contents: [Content]) -> [ScreenText] {
    contents.flatMap { marked(layout.marks.bullet, $0) }
  }

  /// A piece of text with a mark before its first line.
  func marked(_ mark: ScreenText, _ content: Content) -> [ScreenText] {
    let indent = ScreenText(String(repeating: " ", count: mark.width))
    let inner = PassageLayout(width: max(20, width - mark.width), layout: layout)
    let lines = inner.layout.lines(for: content)
    return lines.enumerated().map { ($0 == 0 ? mark : indent) + $1 }
  }

  /// The same layout for another width.
  func narrowed(to width: Int) -> PassageLayout { PassageLayout(width: width, layout: layout) }

  private init(width: Int, layout: ContentLayout) {
    self.width = width
    self.layout = layout.narrowed(to: width)
  }

  private func timeline(_ entries: [TimelineEntry]) -> [ScreenText] {
    let dates = entries.map { $0.date.description.replacing("T", with: " ") }
    let column = dates.map(\.count).max() ?? 0
    return zip(dates, entries).flatMap { date, entry in
      let padding = String(repeating: " ", count: column - date.count + 2)
      return marked(ScreenText(date, style: .accent) + ScreenText(padding), entry.content)
    }
  }
}
