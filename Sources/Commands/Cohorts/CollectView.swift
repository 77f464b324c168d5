internal import Terminal

/// Shows what became of a bundle.
struct CollectView {
  let messages: TrainerMessages

  /// A line about a file.
  func line(_ path: String, _ outcome: BundleCollector.Outcome) -> ScreenText {
    let text =
      switch outcome {
      case .merged(let cohort, let person, let new, let events):
        ScreenText(messages.merged(cohort, String(person.prefix(6)), new: new, of: events))
      case .withdrawn(let cohort, let person, let erased):
        ScreenText(messages.withdrew(cohort, String(person.prefix(6)), erased: erased))
      case .refused(let reason):
        ScreenText(messages.refused(reason), style: .warning)
      }
    return ScreenText("\(path): ", style: .dim) + text
  }
}
