internal import CaseModel

/// A section of a text, in lines.
struct TextSection {
  let role: SectionRole
  /// The heading in the text's own words; nil where the text has none.
  let title: String?
  /// The line on which it begins.
  let line: Int
  var lines: [TextLine]

  /// Whether there is any text in it.
  var hasText: Bool { lines.contains { !$0.isBlank } }
}

extension SectionRole {
  /// How messages call a section of this role.
  var described: String {
    switch self {
    case .description: "the description"
    case .analysis: "the analysis"
    case .questions: "the questions"
    case .editorial: "the editor's note"
    case .objectives: "the learning objectives"
    case .facilitator: "notes for the trainer"
    case .references: "the references"
    case .other: "other text"
    }
  }
}
