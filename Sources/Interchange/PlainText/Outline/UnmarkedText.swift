internal import CaseModel

/// The description of a text that has no marker or heading for it.
struct UnmarkedText {
  /// The sections, a description among them where there is text for one.
  private(set) var sections: [TextSection]
  /// The lines before the sections that are no description.
  private(set) var leftover: [TextLine]
  private(set) var notes: [ImportNote] = []

  /// Finds the description: what stands before the first section, or after an editor's note.
  init(sections: [TextSection], leftover: [TextLine], title: String?) {
    self.sections = sections
    self.leftover = leftover
    guard !sections.contains(where: { $0.role == .description }) else { return }
    if let first = leftover.first(where: { !$0.isBlank }),
      sections.isEmpty || leftover.contains(where: Self.holdsSentence)
    {
      let description = TextSection(
        role: .description, title: nil, line: first.number, lines: leftover)
      self.sections.insert(description, at: 0)
      self.leftover = []
      noteDescription(at: first.number)
    } else {
      splitEditorial(title: title)
    }
  }

  /// Whether nothing in a text says where the case proper begins.
  static func isUnmarked(_ sections: [TextSection]) -> Bool {
    !sections.contains { $0.title != nil && SectionRole.expected.contains($0.role) }
  }

  private static func holdsSentence(_ line: TextLine) -> Bool {
    line.text.contains { "。！？".contains($0) } || line.text.hasSuffix(".")
  }

  /// Parts an editor's note from the text after it: at the repeated title or, where nothing at all is
  /// marked, after its first paragraph.
  private mutating func splitEditorial(title: String?) {
    guard let index = sections.firstIndex(where: { $0.role == .editorial }) else { return }
    let lines = sections[index].lines
    let echo = title.flatMap { title in lines.firstIndex { TitleEcho.repeats(title, $0) } }
    if let echo { notes.append(TitleEcho.note(on: lines[echo])) }
    let isUnmarked = Self.isUnmarked(sections)
    guard let end = echo ?? (isUnmarked ? Self.endOfFirstParagraph(lines) : nil) else { return }
    let rest = Array(lines[(echo.map { $0 + 1 } ?? end)...])
    guard let first = rest.first(where: { !$0.isBlank }) else { return }
    sections[index].lines = Array(lines[..<end])
    sections.insert(
      TextSection(role: .description, title: nil, line: first.number, lines: rest), at: index + 1)
    noteDescription(at: first.number)
  }

  private static func endOfFirstParagraph(_ lines: [TextLine]) -> Int? {
    guard let start = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    return lines.indices.dropFirst(start + 1).first {
      !lines[$0].isBlank && TextParagraph.begins(lines[$0], after: lines[$0 - 1])
    }
  }

  private mutating func noteDescription(at line: Int) {
    notes.append(
      ImportNote(
        line: line,
        message:
          "No marker or heading says where the description begins; it was taken to begin here."
      ))
  }
}
