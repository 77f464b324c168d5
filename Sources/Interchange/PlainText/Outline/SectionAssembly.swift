internal import CaseModel

/// Makes the sections of a case out of the parts of a page.
struct SectionAssembly {
  private(set) var sections: [DraftCase.Section] = []
  /// What the page says of its text, at its top and at its end.
  var data: PageData
  /// Whether no heading says where the questions are.
  private(set) var areQuestionsInferred = false
  private(set) var notes: [ImportNote] = []
  private let isChinese: Bool

  /// Assembles the sections in the order of the text.
  init(_ parts: PageParts, isChinese: Bool) {
    self.isChinese = isChinese
    data = parts.data
    addOther(parts.leftover)
    var parted = parts.sections
    guard var last = parted.popLast() else { return }
    let lastQuestions = parts.sections.lastIndex { $0.role == .questions } ?? parted.endIndex
    for (index, section) in parted.enumerated() { add(section, isLast: index >= lastQuestions) }
    let tail = PageTail(endOf: last.lines, data: data)
    last.lines = tail.kept
    take(tail)
    let isUnmarked = UnmarkedText.isUnmarked(parts.sections)
    if isUnmarked, let start = TrailingQuestions.start(in: last.lines) {
      areQuestionsInferred = true
      let questions = last.lines.drop { $0.number < start }
      last.lines = Array(last.lines.prefix { $0.number < start })
      if last.hasText { add(last, isLast: false) }
      notes.append(
        ImportNote(
          line: start,
          message: "The numbered sentences at the end of the text were taken as the questions."))
      add(
        TextSection(role: .questions, title: nil, line: start, lines: Array(questions)),
        isLast: true)
    } else {
      add(last, isLast: true)
    }
  }

  /// Whether a section with a role has what it is for.
  func hasText(in role: SectionRole) -> Bool {
    sections.contains {
      $0.role == role && !(role == .questions ? $0.questions.isEmpty : $0.paragraphs.isEmpty)
    }
  }

  private mutating func add(_ section: TextSection, isLast: Bool) {
    var made = DraftCase.Section(
      role: section.role, heading: section.title ?? preferredName(section.role))
    guard section.role == .questions else {
      made.paragraphs = TextParagraph.join(section.lines).map(\.text)
      sections.append(made)
      return
    }
    let questions = QuestionSplitter(section.lines)
    made.paragraphs = questions.introduction.map(\.text)
    made.questions = questions.questions.map(\.paragraphs)
    notes += questions.notes
    sections.append(made)
    guard isLast else { return addOther(questions.trailing) }
    let tail = PageTail(among: questions.trailing, data: data)
    take(tail)
    addOther(tail.kept)
  }

  /// Keeps lines that nothing is known of.
  private mutating func addOther(_ lines: [TextLine]) {
    let paragraphs = TextParagraph.join(lines)
    guard !paragraphs.isEmpty else { return }
    let heading = preferredName(.other)
    sections.append(
      DraftCase.Section(role: .other, heading: heading, paragraphs: paragraphs.map(\.text)))
    for paragraph in paragraphs {
      notes.append(
        ImportNote(
          line: paragraph.line, quoting: paragraph.text,
          "was not recognised and was kept under ## \(heading)"))
    }
  }

  private mutating func take(_ tail: PageTail) {
    data = tail.data
    notes += tail.notes
  }

  private func preferredName(_ role: SectionRole) -> String {
    if role == .other { return isChinese ? "其他" : "Other" }
    return SectionNames.preferred(role, isChinese: isChinese)
  }
}
