internal import CaseModel

/// The names that links can lead to within a case: its sections, headings and questions.
public struct Anchors: Sendable {
  private let content: Case
  private let markup: Markup

  init(_ content: Case, _ markup: Markup) {
    self.content = content
    self.markup = markup
  }

  /// All names; made when asked for, as few cases have such links.
  public var names: Set<String> {
    var names = Set(content.questions.map { "q-\($0.id)" })
    names.formUnion(content.sections.map(\.anchor))
    for node in markup.nodes {
      if case .heading = node.kind { names.insert(markup.string(node.target)) }
    }
    return names
  }
}
