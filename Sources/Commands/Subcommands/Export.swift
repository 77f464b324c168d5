internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Interchange
internal import Terminal

/// `casebook export`: the questions of cases in the formats of other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write cases for other programs: Moodle, question banks, flash cards, spreadsheets.",
    discussion: """
      At the end stands a table of what the format can't carry, and why; with --strict that is an error, and nothing \
      is written. docs/interchange.md says what each format takes along.

      Without --case every published case is written, without --output to standard output.
      """)

  @Option(
    help: ArgumentHelp(
      "The format: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    transform: FormatArgument.format)
  var to: ExportFormat

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "A case; repeat for more. All published ones where absent.", valueName: "case"))
  var cases: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Flag(help: "Write nothing, and end with 1, where the format can't carry everything.")
  var strict = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let cases = try chosen().map { ExchangeCase($0) }
    let exporter = to.exporter
    let losses = exporter.losses(of: cases)
    let bytes = exporter.file(of: cases)
    let isRefused = strict && !losses.isEmpty
    if !isRefused { try write(bytes) }
    for line in LossTable(losses).lines { Standard.error.tell(line) }
    if isRefused {
      Standard.error.tell("Nothing was written, as --strict asks.")
      throw ExitCode(1)
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else {
      return try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
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
