internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import SQLiteStore
internal import Terminal

/// `casebook demo`: things to try the program with.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make up people, to try the program with.",
    subcommands: [Cohort.self])

  /// `casebook demo cohort`: a cohort of people who don't exist.
  struct Cohort: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cohort",
      abstract: "Make a cohort of people who don't exist, to see its results.",
      discussion: """
        The cohort is marked as synthetic by its name, and its answers say so. The same seed makes the same \
        cohort. It goes into a folder of its own, never among real answers.
        """)

    @OptionGroup var library: LibraryOptions

    @Option(
      name: .customLong("store"),
      help: ArgumentHelp("The folder for the cohort; it must not exist yet.", valueName: "folder"))
    var folder = "demo-store"

    @Option(help: ArgumentHelp("How many people.", valueName: "number"))
    var people = 40

    @Option(help: ArgumentHelp("The number that the people follow from.", valueName: "number"))
    var seed: UInt64 = 7

    func validate() throws {
      if !(1...100_000).contains(people) {
        throw ValidationError("There can be 1 to 100000 people.")
      }
      if !StoreAddress.isAddress(folder), FileManager.default.fileExists(atPath: folder) {
        throw ValidationError("“\(folder)” is there already; name another folder with --store.")
      }
    }

    func run() throws {
      let cases = try PersonalRecord.cases(library).filter { $0.metadata.status == .published }
      guard !cases.isEmpty else { throw ValidationError("The library has no published case.") }
      let store = try open()
      let cohort = SyntheticCohort(
        people: people, seed: seed, cases: cases,
        themes: try library.open([]).configuration.themes)
      let progress = ProgressLine(total: people, screen: Standard.error)
      let count = try cohort.fill(store) { progress.show($0) }
      progress.clear()
      try Standard.output.print(
        ScreenText(
          "“\(cohort.name)”: \(Count.text(people, "person", "persons")) who don't exist, \(count) entries. "
            + "See casebook results --store \(folder)"))
    }

    /// A new store: a folder, or a database that holds no cohort yet.
    private func open() throws -> any AnswerStore {
      guard StoreAddress.isAddress(folder) else {
        return try SQLiteStore(at: StoreLocation(folder: folder))
      }
      let store = try DatabaseBackend.open(folder)
      guard try store.cohorts().isEmpty else {
        throw ValidationError("“\(store.name)” holds cohorts already; name another database.")
      }
      return store
    }
  }
}
