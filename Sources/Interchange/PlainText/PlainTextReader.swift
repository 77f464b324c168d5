internal import CaseModel

/// Parts a saved page into what it says of itself and its sections.
struct PlainTextReader {
  private(set) var title: String?
  private(set) var byline: [PageFurniture.Field: String] = [:]
  private(set) var breadcrumb: [String] = []
  private(set) var sections: [PlainSection] = []
  private(set) var notes: [ImportNote] = []
  private let names: SectionNames

  init(_ text: String, names: SectionNames) {
    self.names = names
    let lines = PlainLine.lines(of: text)
    let body = withoutFooter(readHeader(lines))
    let hasDescription = body.contains {
      PlainSection.start($0.text, names: names)?.role == .description
    }
    for line in body { read(line, firstRole: hasDescription ? .other : .description) }
    separateEditorialFromText()
    takeQuestionsAtTheEnd()
    sections.removeAll { $0.title == nil && $0.paragraphs.isEmpty && $0.questions.isEmpty }
  }

  /// Reads the lines before the text: banner, path, title, byline.
  /// - Returns: the lines of the text.
  private mutating func readHeader(_ lines: [PlainLine]) -> [PlainLine] {
    let start = lines.firstIndex { PlainSection.start($0.text, names: names) != nil } ?? lines.count
    var header = Array(lines[..<start].prefix(12))
    if let path = header.firstIndex(where: { PageFurniture.breadcrumb($0.text) != nil }) {
      breadcrumb = PageFurniture.breadcrumb(header[path].text) ?? []
      let banner = header[..<path].filter { !PageFurniture.isSentence($0.text) } + [header[path]]
      for line in banner { drop(line) }
      header.removeAll { line in banner.contains { $0.number == line.number } }
    }
    if let place = header.firstIndex(where: { PageFurniture.byline($0.text) != nil }) {
      byline = PageFurniture.byline(header[place].text) ?? [:]
      note(header[place], "is taken for author, date and source")
      header.remove(at: place)
    }
    if let place = header.firstIndex(where: { Self.isTitle($0.text) }) {
      title = header[place].text.drop { $0 == "#" }.trimmingSpaces
      header.remove(at: place)
    }
    return header + lines[min(12, start)...]
  }

  private static func isTitle(_ line: String) -> Bool {
    line.count <= 80 && !"。！？；，.!?;,…”".contains(line.last ?? "x")
  }

  /// The lines without those at the end that only serve the page.
  private mutating func withoutFooter(_ lines: [PlainLine]) -> [PlainLine] {
    var lines = lines
    while let last = lines.last, PageFurniture.isFooter(last.text) {
      drop(last)
      lines.removeLast()
    }
    return lines
  }

  /// Takes in a line of the text.
  /// - Parameter firstRole: what the text before the first marker or heading is taken for.
  private mutating func read(_ line: PlainLine, firstRole: SectionRole) {
    if let (name, role, rest) = PlainSection.start(line.text, names: names) {
      sections.append(PlainSection(role: role, title: name))
      if !rest.isEmpty { add(rest, beginsParagraph: true) }
    } else if line.text == title {
      drop(line)
      if sections.last?.role == .editorial {
        sections.append(PlainSection(role: .description, title: nil))
      }
    } else {
      if sections.isEmpty { sections.append(PlainSection(role: firstRole, title: nil)) }
      add(line.text, beginsParagraph: line.beginsParagraph)
    }
  }

  private mutating func add(_ text: String, beginsParagraph: Bool) {
    let last = sections.count - 1
    let number = QuestionNumber.length(in: text)
    if sections[last].role == .questions, number > 0 {
      let question = String(decoding: Array(text.utf8).dropFirst(number), as: UTF8.self)
      sections[last].questions.append(question)
    } else if sections[last].role == .questions, !sections[last].questions.isEmpty {
      sections[last].questions.append(Self.joined(sections[last].questions.removeLast(), text))
    } else if beginsParagraph || sections[last].paragraphs.isEmpty {
      sections[last].paragraphs.append(text)
    } else {
      sections[last].paragraphs.append(Self.joined(sections[last].paragraphs.removeLast(), text))
    }
  }

  /// Two lines of one paragraph; Chinese needs no space between.
  private static func joined(_ left: String, _ right: String) -> String {
    let isChinese =
      left.unicodeScalars.last?.isChinese == true || right.unicodeScalars.first?.isChinese == true
    return isChinese ? left + right : "\(left) \(right)"
  }

  /// Without any marker after an editor's note, only its first paragraph is the note.
  private mutating func separateEditorialFromText() {
    guard !sections.contains(where: { $0.role == .description || $0.role == .other }),
      let index = sections.firstIndex(where: { $0.role == .editorial }),
      sections[index].paragraphs.count > 1
    else { return }
    let rest = Array(sections[index].paragraphs.dropFirst())
    sections[index].paragraphs.removeSubrange(1...)
    sections.insert(
      PlainSection(role: .description, title: nil, paragraphs: rest), at: index + 1)
    notes.append(
      ImportNote(line: 0, message: "Only the first paragraph of the editor's note is taken for it.")
    )
  }

  /// Where no section holds questions, numbered paragraphs at the end of the text are taken for them.
  private mutating func takeQuestionsAtTheEnd() {
    guard !sections.contains(where: { $0.role == .questions }), let last = sections.indices.last
    else { return }
    let paragraphs = sections[last].paragraphs
    let count = paragraphs.reversed().prefix { QuestionNumber.length(in: $0) > 0 }.count
    guard count > 1 else { return }
    sections[last].paragraphs.removeLast(count)
    sections.append(PlainSection(role: .questions, title: nil))
    for paragraph in paragraphs.suffix(count) { add(paragraph, beginsParagraph: true) }
    notes.append(
      ImportNote(
        line: 0, message: "The \(count) numbered paragraphs at the end are taken for questions."))
  }

  private mutating func drop(_ line: PlainLine) {
    note(line, "belongs to the page, not to the text, and is left out")
  }

  private mutating func note(_ line: PlainLine, _ what: String) {
    let shown = line.text.count > 40 ? line.text.prefix(40) + "…" : line.text[...]
    notes.append(ImportNote(line: line.number, message: "“\(shown)” \(what)."))
  }
}
