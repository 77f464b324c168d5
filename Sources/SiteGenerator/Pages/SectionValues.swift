internal import CaseMarkdown
internal import CaseModel

/// What a page shows of the sections of a case.
///
/// An object, as every closure that asks a struct for something copies the whole of it.
final class SectionValues {
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
  /// - Parameter shared: what other pages have set.
  func set(_ values: inout Values, _ shared: inout SharedElements) {
    let sections = content.sections.enumerated().lazy.filter { [view] in view.mentions($1.role) }
    values.setList(.sections, sections) { values, entry in
      let (place, section) = entry
      let isWithheld = view.withholds(section.role)
      values.set(.title, section.title)
      values.set(.hasTitle, !section.title.isEmpty)
      values.set(.anchor, section.anchor)
      values.set(.role, section.role.rawValue)
      values.set(.isWithheld, isWithheld)
      values.set(.isFolded, view.folds(section.role))
      var next = shared.first(ofSection: place)
      values.setList(.passages, isWithheld ? [] : section.passages) {
        set(&$0, $1, &shared, from: &next)
      }
    }
  }

  /// - Parameter next: the place of the next element among all elements.
  private func set(
    _ values: inout Values, _ passage: Passage, _ shared: inout SharedElements,
    from next: inout Int
  ) {
    values.set(.title, passage.title ?? "")
    values.set(.hasTitle, passage.title != nil)
    values.set(.anchor, passage.anchor)
    values.set(.role, passage.role.rawValue)
    values.set(.isDecision, passage.role == .decision)
    values.setList(.elements, passage.elements) { values, element in
      if case .question = element { number += 1 }
      shared.set(&values, element, at: next, number: number) { set(&$0, element) }
      next += 1
    }
  }

  private func set(_ values: inout Values, _ element: PassageElement) {
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
