internal import ArgumentParser

/// Which cohort a command is about.
struct CohortOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The cohort: its name, or the beginning of its name or identity.",
      discussion: "May be left out where there is only one.", valueName: "name"))
  var cohort: String?
}
