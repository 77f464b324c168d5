internal import CaseModel

/// The questions in the lines of a section.
struct QuestionSplitter {
  /// A question with its paragraphs.
  struct Item {
    let line: Int
    var paragraphs: [String]
  }

  /// What stands before the first question.
  private(set) var introduction: [TextParagraph] = []
  private(set) var questions: [Item] = []
  /// What stands after the last question, in paragraphs of its own.
  private(set) var trailing: [TextLine] = []
  private(set) var notes: [ImportNote] = []

  /// Parts lines at their numbers or, where none begins with one, into paragraphs that ask something.
  init(_ lines: [TextLine]) {
    let groups = Self.groups(lines)
    introduction = TextParagraph.join(groups.first?.lines ?? [])
    for (index, group) in groups.dropFirst().enumerated() {
      var body = group.lines
      if index + 2 == groups.count {
        let end = Self.endOfLast(body)
        trailing = Array(body[end...])
        body = Array(body[..<end])
      }
      let paragraphs = TextParagraph.join(body).map(\.text)
      if paragraphs.isEmpty {
        note(group.line, "A number without a question was dropped.")
      } else {
        questions.append(Item(line: group.line, paragraphs: paragraphs))
      }
    }
    if groups.count == 1 { takeParagraphsThatAsk() }
    guard let first = questions.first else { return }
    let count = questions.count == 1 ? "One question was" : "\(questions.count) questions were"
    note(first.line, "\(count) taken, the first from here.")
    let numbers = groups.dropFirst().map(\.number)
    if !numbers.allSatisfy({ $0 == 0 }), numbers != Array(1...numbers.count) {
      note(first.line, "The numbers of the questions were not one, two, three; they are now.")
    }
  }

  private struct Group {
    let number: Int
    let line: Int
    var lines: [TextLine]
  }

  /// The lines before the first number, and those of each number.
  ///
  /// All numbers are written as the first one is; others belong to the question they stand in. A
  /// number within a paragraph counts only where it is the next one.
  private static func groups(_ lines: [TextLine]) -> [Group] {
    var groups = [Group(number: 0, line: lines.first?.number ?? 0, lines: [])]
    var style: EnumerationMark.Style?
    var previous: TextLine?
    for line in lines {
      let isApart = line.isIndented || previous?.isBlank ?? true
      previous = line
      if let mark = EnumerationMark(line.text), style == nil || mark.style == style,
        isApart || mark.value == groups[groups.count - 1].number + 1 || mark.style == .bullet
      {
        style = mark.style
        let rest = TextLine(number: line.number, text: mark.rest, isIndented: true)
        groups.append(Group(number: mark.value, line: line.number, lines: [rest]))
      } else {
        groups[groups.count - 1].lines.append(line)
      }
    }
    return groups
  }

  /// Where the last question ends: before a paragraph that stands apart and has no number, or a line
  /// that only serves the page.
  private static func endOfLast(_ lines: [TextLine]) -> Int {
    let start = lines.firstIndex { !$0.isBlank } ?? 0
    let end = lines.indices.dropFirst(start + 1).first { index in
      guard !lines[index].isBlank else { return false }
      let isApart = lines[index].isIndented || lines[index - 1].isBlank
      return (isApart && EnumerationMark(lines[index].text) == nil)
        || PageFurniture.atEnd(lines[index].text) != nil
    }
    return end ?? lines.endIndex
  }

  private mutating func takeParagraphsThatAsk() {
    let paragraphs = introduction
    let asks = { (paragraph: TextParagraph) in "？?".contains(paragraph.text.last ?? "x") }
    guard let first = paragraphs.firstIndex(where: asks),
      let last = paragraphs.lastIndex(where: asks)
    else { return }
    introduction = Array(paragraphs[..<first])
    for paragraph in paragraphs[first...last] {
      if asks(paragraph) {
        questions.append(Item(line: paragraph.line, paragraphs: [paragraph.text]))
      } else {
        questions[questions.count - 1].paragraphs.append(paragraph.text)
      }
    }
    trailing = paragraphs[(last + 1)...].map {
      TextLine(number: $0.line, text: $0.text, isIndented: true)
    }
    note(paragraphs[first].line, "No question has a number; each paragraph that asks was taken.")
  }

  private mutating func note(_ line: Int, _ message: String) {
    notes.append(ImportNote(line: line, message: message))
  }
}
