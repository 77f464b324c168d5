internal import CaseMarkdown
internal import CaseModel

/// What a page shows of the sections of a case.
struct SectionValues {
  private let content: Case
  private let renderer: HTMLRenderer
  private let words: SiteLanguage
  private let view: CaseAudience
  private let root: String
  private let questions: QuestionValues
  private var number = 0

  init(
    _ content: Case, renderer: HTMLRenderer, words: SiteLanguage, view: CaseAudience, root: String
  ) {
    self.content = content
    self.renderer = renderer
    self.words = words
    self.view = view
    self.root = root
    questions = QuestionValues(
      renderer: renderer, words: words, isChinese: content.metadata.isChinese, view: view)
  }

  /// The values of all sections that the page has a place for.
  mutating func values() -> [Values] {
    var result: [Values] = []
    for section in content.sections where view.mentions(section.role) {
      let isWithheld = view.withholds(section.role)
      var values: Values = [
        "title": section.title, "hasTitle": !section.title.isEmpty, "anchor": section.anchor,
        "role": section.role.rawValue, "isWithheld": isWithheld,
        "isFolded": view.folds(section.role),
      ]
      values["passages"] = isWithheld ? [] : section.passages.map { passage($0) }
      result.append(values)
    }
    return result
  }

  private mutating func passage(_ passage: Passage) -> Values {
    [
      "title": passage.title ?? "", "hasTitle": passage.title != nil, "anchor": passage.anchor,
      "role": passage.role.rawValue, "isDecision": passage.role == .decision,
      "elements": passage.elements.map { element($0) },
    ]
  }

  private mutating func element(_ element: PassageElement) -> Values {
    var values: Values = [
      "isContent": false, "html": Values.absent, "timeline": Values.absent,
      "findings": Values.absent, "question": Values.absent,
    ]
    switch element {
    case .content(let content):
      values["isContent"] = true
      values["html"] = HTML(renderer.html(content))
    case .question(let question):
      number += 1
      values["question"] = questions.values(question, number: number)
    case .timeline(let entries): values["timeline"] = ["entries": entries.map(entry)] as Values
    case .findings(let findings):
      let role = findings.first?.role.rawValue ?? ""
      values["findings"] =
        ["role": role, "roleLabel": words["role-\(role)"], "items": findings.map(finding)]
        as Values
    }
    return values
  }

  private func entry(_ entry: TimelineEntry) -> Values {
    [
      "iso": entry.date.description, "text": words.text(entry.date),
      "html": HTML(renderer.inlineHTML(entry.content)),
    ]
  }

  private func finding(_ finding: Finding) -> Values {
    var values: Values = ["html": HTML(renderer.html(finding.content))]
    let kind: TopicKind? =
      switch finding.role {
      case .causes: .cause
      case .measures: .measure
      default: nil
      }
    values.setList(
      "tags", "hasTags", finding.tags.map { Tag($0).values(root: root, kind: kind) })
    return values
  }
}
