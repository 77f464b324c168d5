internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook collect`: what members handed in comes together.
struct Collect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
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
  @OptionGroup var interface: InterfaceOptions

  private var messages: TrainerMessages { interface.trainerMessages }

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
      try interface.screen.print(CollectView(messages: messages).line(path, outcome))
    }.collect(files)
    progress.clear()
    try interface.screen.print(ScreenText(tally.summary(messages)))
    try Retention.apply(
      to: book.store, months: library.open([]).configuration.retentionMonths, interface)
    if tally.refused > 0 { throw ExitCode(1) }
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

    func summary(_ messages: TrainerMessages) -> String {
      messages.sum(
        [messages.bundles(merged), messages.newEntries(new)]
          + (withdrawn > 0 ? [messages.withdrawals(withdrawn)] : [])
          + (refused > 0 ? [messages.refusals(refused)] : []))
    }
  }
}
