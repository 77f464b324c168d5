internal import CaseModel

/// A text parted at its markers and headings.
struct TextOutline {
  /// The lines before the first section.
  private(set) var head: [TextLine] = []
  private(set) var sections: [TextSection] = []
  private(set) var notes: [ImportNote] = []

  /// Parts lines into sections.
  init(_ lines: [TextLine], names: SectionNames) {
    var previous: TextLine?
    for line in lines {
      var rest = line.text[...]
      var isParagraphStart =
        TextParagraph.begins(line, after: previous) || Self.endsSentence(previous)
        || (sections.isEmpty && line.text.unicodeScalars.first?.isHan == true)
      previous = line
      while let heading = heading(of: rest, isParagraphStart: isParagraphStart, names: names) {
        begin(heading, at: line.number)
        rest = heading.rest
        isParagraphStart = true
      }
      let isWhole = rest.utf8.count == line.text.utf8.count
      add(isWhole ? line : TextLine(number: line.number, text: String(rest), isIndented: true))
    }
  }

  private func heading(
    of text: Substring, isParagraphStart: Bool, names: SectionNames
  ) -> SectionHeading? {
    guard !text.isEmpty,
      let heading = SectionHeading(of: text, isParagraphStart: isParagraphStart, names: names)
    else { return nil }
    // A label within a section that is there already is a word of its text.
    if heading.isRunIn, sections.contains(where: { $0.role == heading.role }) { return nil }
    return heading
  }

  private static func endsSentence(_ line: TextLine?) -> Bool {
    line?.text.last.map { "。！？.!?：:】".contains($0) } ?? true
  }

  private mutating func begin(_ heading: SectionHeading, at line: Int) {
    let isRepeated = sections.contains { $0.role == heading.role }
    sections.append(TextSection(role: heading.role, title: heading.title, line: line, lines: []))
    let again = isRepeated ? ", for the second time" : ""
    notes.append(
      ImportNote(
        line: line, quoting: heading.title,
        "was taken as the heading of \(heading.role.described)\(again)"))
  }

  private mutating func add(_ line: TextLine) {
    if sections.isEmpty {
      head.append(line)
      return
    }
    sections[sections.count - 1].lines.append(line)
    if SectionHeading.loneMarker(line.text) != nil {
      notes.append(
        ImportNote(on: line, "is no known section and was kept as a paragraph of its own"))
    }
  }
}
