internal import Terminal

/// Shows what became of a bundle.
enum CollectView {
  /// A line about a file.
  static func line(_ path: String, _ outcome: BundleCollector.Outcome) -> ScreenText {
    switch outcome {
    case .merged(let cohort, let person, let new, let events):
      ScreenText("\(path): ", style: .dim)
        + ScreenText(
          "“\(cohort)”, \(person.prefix(6)): \(new) new of \(Count.text(events, "entry", "entries"))"
        )
    case .withdrawn(let cohort, let person, let erased):
      ScreenText("\(path): ", style: .dim)
        + ScreenText(
          "“\(cohort)”, \(person.prefix(6)) withdrew: \(Count.text(erased, "entry", "entries")) erased"
        )
    case .refused(let reason):
      ScreenText("\(path): ", style: .dim) + ScreenText("refused. \(reason)", style: .warning)
    }
  }
}
