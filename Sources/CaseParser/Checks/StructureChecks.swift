internal import CaseModel

extension Reading {
  /// Checks a case as a whole: what must be there, and what must not be there twice.
  mutating func check(_ parsed: Case, outline: Outline, anchors: Anchors, limits: CaseLimits) {
    checkTitle(parsed, outline: outline)
    checkSections(parsed, outline: outline)
    checkQuestions(parsed.questions, limits: limits)
    checkBranches(parsed, outline: outline, anchors: anchors)
    checkCharacters()
  }

  private mutating func checkTitle(_ parsed: Case, outline: Outline) {
    for heading in outline.furtherTitles {
      report(
        .repeatedTitle, at: heading, "This is a second heading of level 1.",
        fix: "Write ## for a section.")
    }
    let title = parsed.metadata.title
    if let heading = outline.title, heading.foldedForComparison != title.foldedForComparison {
      report(
        .repeatedTitle, at: outline.titlePosition,
        "The title of this case is “\(title)”; this heading is not shown.",
        fix: "Delete one of them, or write ## for a section.")
    }
    guard title.isEmpty else { return }
    report(
      .missingTitle, at: .start, "The case has no title.",
      fix: "Write title: … into the front matter, or begin the text with # and the title.")
  }

  private mutating func checkSections(_ parsed: Case, outline: Outline) {
    let isDraft = parsed.metadata.status == .draft
    let isChinese = parsed.metadata.isChinese
    for role in SectionRole.expected
    where !parsed.sections.contains(where: { $0.role == role }) {
      let name = SectionNames.preferred(role, isChinese: isChinese)
      report(
        .missingSection, severity: isDraft ? .warning : .error,
        at: SourcePosition(line: max(1, source.lineCount), column: 1),
        "The case has no section “\(name)”.", fix: "Add a heading ## \(name) with its text.")
    }
    var seen: Set<SectionRole> = [.other]
    for (section, part) in zip(parsed.sections, outline.sections) {
      if section.role != .other, !seen.insert(section.role).inserted {
        report(
          .repeatedSection, at: part.position,
          "“\(section.title)” is the second section of its kind; both are shown.",
          fix: "Join them under one heading.")
      }
      if section.passages.isEmpty {
        report(
          .emptySection, at: part.position, "There is nothing in the section “\(section.title)”.",
          fix: "Write its text, or delete the heading.")
      } else if section.role == .questions,
        !section.passages.contains(where: { !$0.questions.isEmpty })
      {
        report(
          .noQuestions, severity: isDraft ? .warning : .error, at: part.position,
          "There is no question in the section “\(section.title)”.",
          fix: "Write each question as an item of a numbered list: 1. …")
      }
    }
  }

  private mutating func checkBranches(_ parsed: Case, outline: Outline, anchors: Anchors) {
    guard parsed.questions.contains(where: { $0.kind.choices.contains { $0.target != nil } }) else {
      return
    }
    let path = PassagePath(of: parsed.sections)
    for question in parsed.questions {
      for target in question.kind.choices.compactMap(\.target)
      where path.index(of: target) == nil && anchors.names.contains(target) {
        report(
          .unknownBranch, at: place(of: "(#\(target))", from: question.position),
          "No passage of the description is called “#\(target)”.",
          fix: "Write a heading ### whose text makes this anchor, or mend the link.")
      }
    }
    let positions = Dictionary(
      outline.sections.lazy.flatMap { $0.passages.map { ($0.anchor, $0.position) } },
      uniquingKeysWith: { first, _ in first })
    for passage in path.unreachable {
      guard let position = positions[passage.anchor] else { continue }
      report(
        .unreachablePassage, at: position,
        "Nothing leads to “\(passage.title ?? "")”: every option before it goes elsewhere.",
        fix: "Let an option lead to #\(passage.anchor), or move it behind the branches.")
    }
  }
}
