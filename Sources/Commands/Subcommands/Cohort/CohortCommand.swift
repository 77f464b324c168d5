internal import ArgumentParser

/// `casebook cohort`: groups of people who work through the same cases.
struct CohortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cohort",
    abstract: "Groups of people who work through the same cases and hand in to one trainer.",
    discussion: """
      The trainer makes a cohort and sends its join code to the members; they join with it, and hand in with \
      casebook submit. What they hand in only the trainer's store can open: keep it safe, and back it up.
      """,
    subcommands: [Create.self, Change.self, Join.self, Leave.self, List.self, Show.self])
}
