public import ArgumentParser
public import CaseModel
internal import Terminal

/// `casebook show`: a case in one of its editions.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a case, as trainees, everybody or the trainer see it.",
    discussion: """
      The trainee's edition leaves out the analysis, model answers and right options, which are seen \
      only after answering; the public one is that of the site; the facilitator's has everything, the \
      notes to the trainer included.
      """)

  @OptionGroup var argument: CaseArgument

  @Option(help: "trainee, public or facilitator.")
  var edition = Edition.trainee

  func run() throws {
    let content = try argument.load(reportingTo: DiagnosticText(screen: Standard.error))
    let screen = Standard.output
    try screen.print(CaseView(content, edition: edition, width: screen.columns).lines)
  }
}

extension Edition: ExpressibleByArgument {}
