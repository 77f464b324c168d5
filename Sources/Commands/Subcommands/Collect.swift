internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook collect`: what members handed in comes together.
struct Collect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open what members handed in, and merge it into your store.",
    discussion: """
      Each file is merged wholly or not at all, in any order and as often as you like: what is stored already is \
      not stored twice. A file that was changed, cut off or is for somebody else is named and left out, and the \
      others are merged; the command ends with 1 then. A withdrawal erases everything of its sender, here and in \
      the backups.

      Where casebook.yml says for how long answers are kept (retention), older ones are erased.
      """)

  @Argument(
    help: ArgumentHelp(
      "The files, or folders with .casebook files.", valueName: "files"))
  var paths: [String]

  @Flag(name: .shortAndLong, help: "Say only what was refused, and the sum.")
  var quiet = false

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let files = try BundleFile.files(paths)
    let book = try CohortBook(store)
    guard book.entries.contains(where: { $0.seed != nil }) else {
      throw ValidationError("You lead no cohort. Make one with: casebook cohort create NAME")
    }
    let progress = ProgressLine(total: files.count, screen: Standard.error)
    var tally = Tally()
    try BundleCollector(book: book) { path, outcome in
      tally.count(outcome)
      progress.show(tally.files)
      if quiet && !outcome.isRefusal { return }
      progress.clear()
      try Standard.output.print(CollectView.line(path, outcome))
    }.collect(files)
    progress.clear()
    try Standard.output.print(ScreenText(tally.summary))
    try tidy(book.store)
    if tally.refused > 0 { throw ExitCode(1) }
  }

  /// Erases what is older than the organisation keeps it.
  private func tidy(_ answers: AnswerStore) throws {
    guard let months = try library.open([]).configuration.retentionMonths else { return }
    let limit = Retention.limit(months: months, now: .now)
    let erased = try answers.eraseCollected(before: limit)
    guard erased > 0 else { return }
    try Standard.output.print(
      ScreenText(
        "\(Count.text(erased, "entry", "entries")) older than \(Count.text(months, "month", "months")) erased."
      ))
  }

  /// What was done so far.
  private struct Tally {
    var files = 0
    var merged = 0
    var new = 0
    var withdrawn = 0
    var refused = 0

    mutating func count(_ outcome: BundleCollector.Outcome) {
      files += 1
      switch outcome {
      case .merged(_, _, let new, _):
        merged += 1
        self.new += new
      case .withdrawn: withdrawn += 1
      case .refused: refused += 1
      }
    }

    var summary: String {
      let parts =
        [
          Count.text(merged, "bundle", "bundles") + " merged",
          Count.text(new, "new entry", "new entries"),
        ]
        + (withdrawn > 0 ? [Count.text(withdrawn, "withdrawal", "withdrawals")] : [])
        + (refused > 0 ? ["\(refused) refused"] : [])
      return parts.joined(separator: ", ") + "."
    }
  }
}
