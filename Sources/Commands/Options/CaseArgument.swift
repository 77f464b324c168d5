internal import ArgumentParser
internal import CaseModel

/// Which case a command works on.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The case: its id, its slug, the beginning of either, or its file.", valueName: "case"))
  var name: String

  @OptionGroup var library: LibraryOptions

  /// Finds and reads the case.
  /// - Throws: `ValidationError` where no case or more than one has the name, `ExitCode` 1, with the
  ///   problems printed, where it has errors.
  func load(reportingTo output: DiagnosticText) throws -> Case {
    try CaseLookup(name: name, library: library).load(reportingTo: output)
  }
}
