internal import CaseModel

/// What stands before the text of a page: greeting, path, title, author and date.
struct PageHead {
  private(set) var title: String?
  private(set) var data = PageData()
  private(set) var breadcrumb: Breadcrumb?
  /// The lines that are none of this; blank lines among them.
  private(set) var leftover: [TextLine] = []
  private(set) var notes: [ImportNote] = []
  private var breadcrumbLine: Int?
  private var dataLine: Int?

  /// How many lines there may be before the text; each is looked at in many ways.
  static let mostLines = 500

  /// Reads the lines before a text.
  /// - Parameters:
  ///   - next: the line after them.
  ///   - echoes: lines further down that may repeat the title, in the form of `TitleChoice.key`.
  init(_ lines: [TextLine], next: TextLine?, echoes: Set<String>) {
    var greetings: [TextLine] = []
    var summaryLine: TextLine?
    for line in lines {
      if line.isBlank {
        leftover.append(line)
      } else if takeBreadcrumb(line) || takeData(line) {
        leftover.append(line.blanked)
        if PageData(line.text)?.summary != nil { summaryLine = line }
      } else if let above = summaryLine, above.number == line.number - 1,
        !TextParagraph.begins(line, after: above)
      {
        data.summary = data.summary.map { TextParagraph.joined($0, line.text) }
        note(line, "was taken as more of the summary")
        leftover.append(line.blanked)
        summaryLine = line
      } else if let furniture = PageFurniture.atStart(line.text) {
        leftover.append(line.blanked)
        if furniture == .welcome { greetings.append(line) } else { note(line, furniture.dropped) }
      } else {
        leftover.append(line)
      }
    }
    chooseTitle(next: next, echoes: echoes, greetings: greetings)
  }

  /// Where the lines before a text without any markers end: at its first sentence.
  static func end(in lines: [TextLine]) -> Int {
    lines.firstIndex { line in
      guard !line.isBlank, Breadcrumb(line.text) == nil, PageData(line.text) == nil,
        PageFurniture.atStart(line.text) == nil
      else { return false }
      // A title may end in a question mark, but has no sentence before its end.
      return line.text.utf8.count > 240 || line.text.dropLast().contains { "。！？".contains($0) }
        || line.text.hasSuffix("。") || line.text.hasSuffix(".") || line.text.contains(". ")
        || EnumerationMark(line.text) != nil
    } ?? lines.count
  }

  private mutating func takeBreadcrumb(_ line: TextLine) -> Bool {
    guard breadcrumb == nil, let found = Breadcrumb(line.text) else { return false }
    breadcrumb = found
    breadcrumbLine = line.number
    let tags = found.categories.isEmpty ? "none" : found.categories.joined(separator: ", ")
    let site = found.site.map { "; source \($0), unless the page names another" } ?? ""
    note(line, "was taken as the page's path: tags \(tags)\(site)")
    return true
  }

  private mutating func takeData(_ line: TextLine) -> Bool {
    if let found = PageData(line.text), !data.contradicts(found) {
      data.fill(from: found)
      if dataLine == nil, found.summary == nil { dataLine = line.number }
      note(line, found.taken)
      return true
    }
    guard data.published == nil, let date = PublicationDate.parse(line.text) else { return false }
    data.published = date
    if dataLine == nil { dataLine = line.number }
    note(line, "was taken as the date of publication")
    return true
  }

  private mutating func chooseTitle(
    next: TextLine?, echoes: Set<String>, greetings: [TextLine]
  ) {
    let choice = TitleChoice(
      lines: leftover, next: next, breadcrumbLine: breadcrumbLine, dataLine: dataLine,
      echoes: echoes)
    // A page that begins “Welcome to …” and has no other title is called so.
    let greeting = greetings.first { !$0.text.contains { "|｜".contains($0) } }
    title = data.title
    if title == nil, let line = choice.choose() ?? greeting {
      title = line.text.hasPrefix("#") ? line.text.drop { $0 == "#" }.trimmingSpaces : line.text
      note(line, "was taken as the title")
      // Unicode's separators part lines that have one number.
      let place = leftover.firstIndex { $0.number == line.number && $0.text == line.text }
      if let place { leftover[place] = line.blanked }
    }
    for line in greetings where line.text != title { note(line, PageFurniture.welcome.dropped) }
    if let title { dropRepeats(of: title) }
  }

  /// Drops the title where it stands again before the first sentence, or right before the text.
  private mutating func dropRepeats(of title: String) {
    let firstSentence = Self.end(in: leftover)
    let last = leftover.lastIndex { !$0.isBlank }
    for (index, line) in leftover.enumerated()
    where (index < firstSentence || index == last) && TitleEcho.repeats(title, line) {
      notes.append(TitleEcho.note(on: line))
      leftover[index] = line.blanked
    }
  }

  private mutating func note(_ line: TextLine, _ what: String) {
    notes.append(ImportNote(on: line, what))
  }
}
