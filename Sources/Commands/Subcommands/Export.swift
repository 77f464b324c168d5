internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Interchange
internal import SQLiteStore
internal import Terminal

/// `casebook export`: the questions of cases in the formats of other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write cases for other programs: Moodle, question banks, flash cards, spreadsheets.",
    discussion: """
      At the end stands a table of what the format can't carry, and why; with --strict that is an error, and nothing \
      is written. docs/interchange.md says what each format takes along.

      Without --case every published case is written, without --output to standard output.
      """)

  @Option(
    help: ArgumentHelp(
      "The format: \(ExportTarget.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    transform: FormatArgument.format)
  var to: ExportTarget

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "A case; repeat for more. All published ones where absent.", valueName: "case"))
  var cases: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Flag(help: "Write nothing, and end with 1, where the format can't carry everything.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "With xapi, the Learning Record Store to send statements to, each once.", valueName: "url"))
  var push: String?

  @Option(
    help: ArgumentHelp(
      "A file that only you can read, with name:password of the Learning Record Store.",
      discussion: "The variable \(LRSEndpoint.variable) where absent.", valueName: "path"))
  var credentials: String?

  @Option(
    help: ArgumentHelp(
      "With xapi, the cohort you lead whose answers are meant; your own where absent.",
      valueName: "name"))
  var cohort: String?

  @Option(
    help: ArgumentHelp(
      "With xapi, name yourself by this address instead of your pseudonym.", valueName: "address"))
  var email: String?

  @Option(
    help: ArgumentHelp(
      "With xapi and cmi5, the address that cases are named by; the url of casebook.yml where absent.",
      valueName: "url"))
  var base: String?

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if to != .xapi, push != nil || cohort != nil || email != nil || credentials != nil {
      throw ValidationError("--push, --credentials, --cohort and --email belong to --to xapi.")
    }
    if cohort != nil, email != nil {
      throw ValidationError("The members of a cohort are never named by an address.")
    }
    if output == nil, to == .qti21 || to == .cmi5 {
      throw ValidationError("\(to.rawValue) is an archive; name a file with --output.")
    }
    if push != nil, output != nil {
      throw ValidationError("Use --push or --output, not both.")
    }
  }

  func run() throws {
    let cases = try chosen()
    guard let format = to.format else {
      return try to == .cmi5 ? exportCourse(of: cases) : exportStatements(of: cases)
    }
    let contents = cases.map { ExchangeCase($0) }
    let exporter = format.exporter
    let losses = exporter.losses(of: contents)
    try refuse(LossTable(losses).lines, isLossy: !losses.isEmpty) {
      try write(exporter.file(of: contents))
    }
  }

  /// Does the work, and says what was left out; with --strict the work isn't done where anything is.
  private func refuse(_ lines: [String], isLossy: Bool, _ work: () throws -> Void) throws {
    let isRefused = strict && isLossy
    if !isRefused { try work() }
    for line in lines { Standard.error.tell(line) }
    if isRefused {
      Standard.error.tell("Nothing was written, as --strict asks.")
      throw ExitCode(1)
    }
  }

  /// The address that cases are named by, with a slash at its end.
  private func address() throws -> String {
    guard let address = try base ?? library.open([]).configuration.baseURL else {
      throw ValidationError(
        "\(to.rawValue) names cases by addresses: give casebook.yml a url, or use --base.")
    }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw ValidationError("“\(address)” is no address; write https://…")
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  private func exportCourse(of cases: [Case]) throws {
    let units = cases.filter { !$0.questions.isEmpty }
    let lines = units.filter { $0.metadata.reveal == .facilitator }.map { content in
      "Left out: \(content.id)'s analysis and solutions, as reveal: facilitator says."
    }
    try refuse(lines, isLossy: !lines.isEmpty) {
      try write(CourseExport.archive(of: units, root: library.root, base: address()))
    }
  }

  private func exportStatements(of cases: [Case]) throws {
    let base = try address()
    let answers = try store.open()
    let export = try StatementExport(
      of: cases, base: base, store: answers, cohort: cohort, email: email)
    try refuse(export.lossLines, isLossy: !export.lossLines.isEmpty) {
      guard let push else { return try write(Array(Statement.json(export.statements)) + [0x0A]) }
      let endpoint = try LRSEndpoint(
        push, credentialsFile: credentials, environment: Standard.environment)
      let location = try answers.workFolder
      let ledger = SentStatements(location, address: endpoint.address)
      let count = try StatementPush(endpoint: endpoint, ledger: ledger, folder: location.folder)
        .send(export.statements)
      let others = export.statements.count - count
      Standard.error.tell(
        "\(Count.text(count, "statement", "statements")) sent; \(others) were sent before.")
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else {
      return try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
    if to == .xapi { return try PrivateText.write(Data(bytes), to: output) }
    try NewFile.write(Data(bytes), to: output)
  }

  /// The cases asked for, or every published one.
  /// - Throws: `ExitCode` 1, with the problems printed, where one has errors.
  private func chosen() throws -> [Case] {
    let problems = DiagnosticText(screen: Standard.error)
    guard cases.isEmpty else {
      return try cases.map {
        try CaseLookup(name: $0, library: library).load(reportingTo: problems)
      }
    }
    let loaded = try library.open().map { _, loaded in loaded }.map { try $0.get() }
    let errors = loaded.flatMap { $0.diagnostics.filter { $0.severity == .error } }
    guard errors.isEmpty else {
      try problems.print(errors)
      throw ExitCode(1)
    }
    return loaded.compactMap { $0.parsed?.content }.filter { $0.metadata.status == .published }
  }
}
