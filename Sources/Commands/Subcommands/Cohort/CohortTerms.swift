internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Terminal

/// What a trainer says of a cohort, and where its join code goes.
struct CohortTerms: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("A case; repeat for more.", valueName: "case"))
  var cases: [String] = []

  @Option(help: ArgumentHelp("The day to hand in by, as 2026-12-31.", valueName: "date"))
  var due: String?

  @Option(
    help: ArgumentHelp("How many judge each other's answers; four at first.", valueName: "number"))
  var groupSize: Int?

  @Option(
    help: ArgumentHelp(
      "The hub that members can synchronise with: https, or http to this machine.",
      valueName: "address"))
  var hub: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the code to a file.", valueName: "path"))
  var output: String?

  @OptionGroup var library: LibraryOptions

  /// The day to hand in by; nil where none is said.
  var day: CalendarDate? { due.flatMap { CalendarDate($0) } }

  /// The address of the hub; nil where none is said.
  var hubAddress: ServerAddress? { hub.flatMap { ServerAddress($0) } }

  func validate() throws {
    if let hub, hubAddress == nil {
      throw ValidationError(
        "“\(hub)” is no address to send answers to. Use https, or http to this machine.")
    }
    if let groupSize, !Invitation.groupSizes.contains(groupSize) {
      throw ValidationError(
        "Groups have \(Invitation.groupSizes.lowerBound) to \(Invitation.groupSizes.upperBound) people."
      )
    }
    if let due, CalendarDate(due) == nil {
      throw ValidationError("“\(due)” is no day; write it as 2026-12-31.")
    }
  }

  /// The ids of the cases that are named.
  /// - Throws: an error where the library has no such case.
  func caseIDs() throws -> [String] {
    let report = DiagnosticText(screen: Standard.error)
    return try cases.map {
      try CaseLookup(name: $0, library: library).load(reportingTo: report).id
    }
  }

  /// Gives out the code of an invitation: to the file, or else to standard output.
  /// - Parameter say: what is said about it to the trainer, with the words that name the code.
  /// - Throws: an error where the file is there already or can't be written.
  func give(_ code: String, _ say: (String) -> String) throws {
    if let output { try NewFile.write(code + "\n", to: output) }
    try Standard.error.print(ScreenText(say(output ?? "CODE")))
    if output == nil { try Standard.output.print(ScreenText(code)) }
  }
}
