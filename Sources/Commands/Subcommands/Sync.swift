internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook sync`: answers travel through the hub of a cohort.
struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Synchronise with the hub of your cohort: nobody has to carry files.",
    discussion: """
      For cohorts whose trainer named a hub. As a member you are first shown what would go along, and asked; from \
      then on it happens by itself after each session that you finish, and never holds you up. Words of your own go \
      only when you were shown them. As a trainer you need the token that the hub's administrator gave you; then \
      this does what collect does, and sends what peers assigns and returns.

      Without a connection nothing is lost: everything waits here, and is tried again after some time. The hub can't \
      read anything of it. docs/sync.md says what goes when.
      """)

  @OptionGroup var option: CohortOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "Only say what waits, when it went well last, and what is wrong.")
  var status = false

  @Flag(help: "Send nothing by itself any more; a trainer's token is forgotten.")
  var off = false

  @Flag(help: "Don't ask: you have seen what goes along, and agree that it goes by itself.")
  var yes = false

  @Flag(help: "Send and fetch everything again, should the hub have lost something.")
  var again = false

  @Option(
    help: ArgumentHelp(
      "The trainer's token, in a file that only you can read.", valueName: "file"))
  var tokenFile: String?

  @Flag(help: .private)
  var background = false

  private var messages: SyncMessages {
    SyncMessages(interface.language(isChinese: false), isPlain: interface.plain)
  }

  func run() throws {
    if background { return try BackgroundSync.run(store) }
    let run = SyncRun(book: try CohortBook(store))
    guard !run.entries.isEmpty else {
      try interface.screen.print(ScreenText(messages.noHub))
      throw ExitCode(1)
    }
    let entries =
      try option.cohort.map { [try CohortBook.entry(named: $0, among: run.entries)] }
      ?? run.entries
    if status { return try show(entries, run) }
    if off { return try turnOff(entries, run) }
    let isAllWell = try SyncLock(location: run.book.store.workFolder).hold(patience: 10) {
      var isAllWell = true
      for entry in entries { isAllWell = try synchronise(entry, run) && isAllWell }
      return isAllWell
    }
    guard let isAllWell else {
      try interface.screen.print(ScreenText(messages.busy, style: .warning))
      throw ExitCode(3)
    }
    if !isAllWell { throw ExitCode(1) }
  }

  private func show(_ entries: [CohortBook.Entry], _ run: SyncRun) throws {
    for entry in entries {
      try interface.screen.print(SyncStatus(run: run, messages: messages).lines(on: entry))
    }
  }

  private func turnOff(_ entries: [CohortBook.Entry], _ run: SyncRun) throws {
    for entry in entries {
      try run.book.store.recordSyncConsent(to: entry.invitation.id.bytes, at: nil)
      // A trainer's consent is the token.
      if entry.seed != nil, var account = try run.account(of: entry) {
        account.token = nil
        try run.book.store.keep(account)
      }
      try interface.screen.print(ScreenText(messages.off(entry.invitation.name)))
    }
  }

  /// Synchronises a cohort, and says what came of it.
  /// - Returns: whether everything went well.
  private func synchronise(_ entry: CohortBook.Entry, _ run: SyncRun) throws -> Bool {
    guard try entry.seed == nil ? isAgreed(entry, run) : hasToken(entry, run) else { return false }
    if again { try run.book.store.sendAgain(in: entry.invitation.id.bytes) }
    let name = entry.invitation.name
    let wrapper = LineWrapper(width: interface.screen.columns)
    switch try run.synchronise(entry) {
    case .success(let outcome):
      try interface.screen.print(wrapper.lines(ScreenText(messages.done(name, outcome))))
      for (reason, same) in Dictionary(grouping: outcome.strange, by: \.self).sorted(by: {
        $0.key < $1.key
      }) {
        try interface.screen.print(
          wrapper.lines(ScreenText(messages.strange(reason, same.count), style: .warning)))
      }
      if entry.seed != nil {
        let months = (try? library.open([]).configuration)?.retentionMonths
        try Retention.apply(to: run.book.store, months: months, interface)
      }
      return outcome.strange.isEmpty && outcome.refused == 0
    case .failure(let failure):
      try interface.screen.print(
        wrapper.lines(ScreenText(messages.failed(name, failure), style: .warning)))
      return false
    }
  }

  /// Whether the member agreed to synchronise, before or now; what they didn't see yet they see.
  private func isAgreed(_ entry: CohortBook.Entry, _ run: SyncRun) throws -> Bool {
    guard let hub = entry.invitation.hub else { return false }
    let dialogue = SyncDialogue(
      desk: run.desk(of: entry), hub: hub, screen: interface.screen, messages: messages,
      cases: (try? PersonalRecord.cases(library)) ?? [])
    let name = entry.invitation.name
    let canAsk = isatty(0) == 1 && !yes
    if try run.isOn(entry) {
      if yes, let waiting = try dialogue.waiting() { try dialogue.letGo(of: waiting) }
      guard canAsk else { return true }
      try interface.converse(isChinese: false) { _ in
      } _: { talk in
        _ = try dialogue.release(in: talk)
      }
      return true
    }
    guard yes || canAsk else {
      try interface.screen.print(ScreenText(messages.notAsked(name), style: .warning))
      return false
    }
    let handIn = try dialogue.explain()
    var isAgreed = yes
    if yes {
      try dialogue.record(handIn)
    } else {
      try interface.converse(isChinese: false) { _ in
      } _: { talk in
        isAgreed = try dialogue.agree(to: handIn, in: talk)
      }
    }
    if !isAgreed { try interface.screen.print(ScreenText(messages.notAgreed(name))) }
    return isAgreed
  }

  /// Whether there is a token for a cohort that the person leads: one kept before, or given now.
  private func hasToken(_ entry: CohortBook.Entry, _ run: SyncRun) throws -> Bool {
    guard var account = try run.account(of: entry) else { return false }
    var given: String?
    if let tokenFile {
      given = try SecretFile.line(tokenFile)
    } else if account.token == nil && isatty(0) == 1 {
      given = try SecretLine.read(messages.tokenAsked(entry.invitation.name))?.trimmingSpaces
    }
    if let given {
      guard HubToken.isOne(given) else { throw ValidationError("This is no token.") }
      account.token = given
      try run.book.store.keep(account)
    }
    if account.token == nil {
      try interface.screen.print(
        ScreenText(messages.noToken(entry.invitation.name), style: .warning))
    }
    return account.token != nil
  }
}
