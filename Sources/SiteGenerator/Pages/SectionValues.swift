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

  /// Sets the values of all sections that the page has a place for.
  mutating func set(_ values: inout Values) {
    values.setList(.sections, content.sections.lazy.filter { [view] in view.mentions($0.role) }) {
      values, section in
      let isWithheld = view.withholds(section.role)
      values.set(.title, section.title)
      values.set(.hasTitle, !section.title.isEmpty)
      values.set(.anchor, section.anchor)
      values.set(.role, section.role.rawValue)
      values.set(.isWithheld, isWithheld)
      values.set(.isFolded, view.folds(section.role))
      values.setList(.passages, isWithheld ? [] : section.passages) { set(&$0, $1) }
    }
  }

  private mutating func set(_ values: inout Values, _ passage: Passage) {
    values.set(.title, passage.title ?? "")
    values.set(.hasTitle, passage.title != nil)
    values.set(.anchor, passage.anchor)
    values.set(.role, passage.role.rawValue)
    values.set(.isDecision, passage.role == .decision)
    values.setList(.elements, passage.elements) { set(&$0, $1) }
  }

  private mutating func set(_ values: inout Values, _ element: PassageElement) {
    values.setAbsent(.html)
    values.setAbsent(.timeline)
    values.setAbsent(.findings)
    values.setAbsent(.question)
    values.set(.isContent, false)
    switch element {
    case .content(let content):
      values.set(.isContent, true)
      values.setHTML(.html) { renderer.html(content, to: &$0) }
    case .question(let question):
      number += 1
      values.setRecord(.question) { questions.set(&$0, question, number: number) }
    case .timeline(let entries):
      values.setRecord(.timeline) { $0.setList(.entries, entries) { set(&$0, $1) } }
    case .findings(let findings):
      let role = findings.first?.role.rawValue ?? ""
      values.setRecord(.findings) { values in
        values.set(.role, role)
        values.set(.roleLabel, words["role-\(role)"])
        values.setList(.items, findings) { set(&$0, $1) }
      }
    }
  }

  private func set(_ values: inout Values, _ entry: TimelineEntry) {
    values.set(.iso, entry.date.description)
    values.set(.text, words.text(entry.date))
    values.setHTML(.html) { renderer.inlineHTML(entry.content, to: &$0) }
  }

  private func set(_ values: inout Values, _ finding: Finding) {
    values.setHTML(.html) { renderer.html(finding.content, to: &$0) }
    let kind: TopicKind? =
      switch finding.role {
      case .causes: .cause
      case .measures: .measure
      default: nil
      }
    values.setList(.tags, flag: .hasTags, finding.tags) { Tag($1).set(&$0, root: root, kind: kind) }
  }
}
