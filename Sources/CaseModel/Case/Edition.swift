/// For whom a case is shown; the one place that decides who sees what.
public enum Edition: String, Sendable, CaseIterable {
  /// For a trainee who has not answered yet.
  case trainee
  /// For everybody, as on the public site.
  case `public`
  /// For the trainer: everything.
  case facilitator

  /// Whether a section is part of the edition.
  public func shows(_ role: SectionRole, reveal: RevealPolicy) -> Bool {
    switch role {
    case .facilitator: self == .facilitator
    case .analysis: showsAnalysis(reveal)
    default: true
    }
  }

  /// Whether right options, model answers, rubrics and feedback are part of the edition.
  public func showsSolutions(reveal: RevealPolicy) -> Bool {
    switch self {
    case .trainee: false
    case .public: reveal != .facilitator
    case .facilitator: true
    }
  }

  /// Whether notes to the trainer are part of the edition.
  public var showsFacilitatorNotes: Bool { self == .facilitator }

  private func showsAnalysis(_ reveal: RevealPolicy) -> Bool {
    switch self {
    case .trainee: reveal == .immediately
    case .public: reveal != .facilitator
    case .facilitator: true
    }
  }
}
