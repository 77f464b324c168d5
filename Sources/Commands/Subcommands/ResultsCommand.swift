internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Disclosure
internal import Foundation
internal import Results
internal import ResultsReport
internal import Terminal

/// `casebook results`: what a cohort understood.
struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results",
    abstract: "Show what a cohort understood, in figures that recognise no one.",
    discussion: """
      Participation, answers before and after the analysis, scores, certainty, rubric, commitments, and what the \
      scores say of the questions. No figure has fewer people behind it than casebook.yml says under privacy, and \
      none can be worked out from the others; docs/results.md says how.

      Without --publish counts are exact, for the trainer alone. With --publish they are rounded and entered in a \
      ledger, and refused where a comparison with earlier ones would tell of too few people.
      """)

  /// The forms of a report.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, html
  }

  @OptionGroup var option: CohortOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @OptionGroup var cases: CohortCaseOptions

  @Option(
    help: ArgumentHelp(
      "Show the table of this question alone, by its number or id; for a plenary, with --watch.",
      valueName: "question"))
  var question: String?

  @Option(help: "table, csv, json or html.")
  var format = Form.table

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Flag(help: "Make figures to pass on: rounded, and entered in the ledger.")
  var publish = false

  @Flag(
    help: """
      Show how many people of all cohorts worked on each case, under the same rules: exact, for the trainers alone.
      """)
  var everything = false

  @Flag(help: "Show the table again whenever something is collected, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if everything
      && (format != .table || publish || watch || output != nil || question != nil
        || option.cohort != nil || !cases.cases.isEmpty)
    {
      throw ValidationError(
        "--everything shows a table of all cohorts; leave the other options out.")
    }
    if watch && (format != .table || publish || output != nil) {
      throw ValidationError("--watch shows the trainer's table; leave the other options out.")
    }
  }

  func run() throws {
    if question != nil && (format != .table || publish || cases.cases.count != 1) {
      throw ValidationError("--question takes the trainer's table of one --case.")
    }
    if everything { return try showEverything() }
    let desk = try ResultsDesk(
      store, cohort: option.cohort, names: cases.cases, library: library)
    guard watch else { return try deliver(try report(desk)) }
    var seen = -1
    while true {
      let now = try desk.eventCount()
      if now != seen {
        seen = now
        try interface.screen.clear()
        try deliver(try report(desk))
      }
      Thread.sleep(forTimeInterval: 1)
    }
  }

  private func showEverything() throws {
    let configuration = try library.open([]).configuration
    let isChinese = configuration.language.hasPrefix("zh")
    let counts = OverviewCounts(
      cohorts: try store.open().overview().map { cohort in
        let cases = cohort.cases.map {
          (
            $0.caseID,
            OverviewCounts.Case(
              people: $0.people, finished: $0.finished, passedOver: $0.passedOver,
              answers: $0.answers)
          )
        }
        return OverviewCounts.Cohort(
          members: cohort.members, cases: Dictionary(cases, uniquingKeysWith: { first, _ in first })
        )
      })
    let report = Report(
      counts.published(threshold: configuration.privacy.usual),
      isChinese: interface.language(isChinese: isChinese) == .chinese)
    try deliver(report)
  }

  private func report(_ desk: ResultsDesk) throws -> Report {
    let configuration = try library.open([]).configuration
    let isChinese = configuration.language.hasPrefix("zh")
    return try ResultsReporter(desk: desk, configuration: configuration).report(
      publish ? .rounded : .exact, isChinese: interface.language(isChinese: isChinese) == .chinese)
  }

  private func deliver(_ report: Report) throws {
    let text: String
    switch format {
    case .table:
      let screen = interface.screen
      let view = ReportView(columns: screen.columns, isPlain: interface.plain)
      let lines = try question.map { try view.lines(report, question: $0) } ?? view.lines(report)
      guard output != nil else { return try screen.print(lines) }
      text = lines.map { $0.plain + "\n" }.joined()
    case .csv: text = CSVReport.text(report)
    case .json: text = try JSONReport.text(report)
    case .html: text = HTMLReport.text(report)
    }
    guard let output else {
      return try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
    try NewFile.write(text, to: output)
    try Standard.error.print(ScreenText(output))
  }
}
