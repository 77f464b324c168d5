internal import CaseModel

/// What readers of a page see of a case.
struct CaseAudience {
  let edition: Edition
  let reveal: RevealPolicy
  /// Whether the page is to be printed: a hand-out before answering, or the facilitator's guide.
  var isPrint = false

  /// Whether right options, model answers and rubrics may be shown.
  var showsSolutions: Bool { edition.showsSolutions(reveal: reveal) }

  /// Whether hints are shown; on paper they can't be folded away.
  var showsHints: Bool { !isPrint || edition == .facilitator }

  /// Whether notes to the trainer are shown.
  var showsNotes: Bool { edition.showsFacilitatorNotes }

  /// Whether a section has any place on the page.
  func mentions(_ role: SectionRole) -> Bool {
    switch role {
    case .facilitator: edition == .facilitator
    case .analysis: !isPrint || edition == .facilitator
    default: true
    }
  }

  /// Whether a section's text is left out although the section is mentioned.
  func withholds(_ role: SectionRole) -> Bool { !edition.shows(role, reveal: reveal) }

  /// Whether a section is to be opened only after answering.
  func folds(_ role: SectionRole) -> Bool {
    role == .analysis && edition != .facilitator && reveal == .afterAnswers
  }
}
