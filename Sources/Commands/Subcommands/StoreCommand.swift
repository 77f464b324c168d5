internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import SQLiteStore
internal import Terminal

/// `casebook store`: the care of the answers.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Look after your answers: check them, back them up, bring them back.",
    discussion: """
      A backup is made by itself on each day that you use the program, and before a newer version changes the \
      form of the store: in the folder backups beside it. Seven days stay, then one a week, then one a month for a \
      year. A store in a database is looked through too; its server's own tools back it up.
      """,
    subcommands: [Check.self, Backup.self, Backups.self, Restore.self])

  /// `casebook store check`: whether everything is as it was written.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Look through the whole store: the file, and every answer in it.",
      discussion: "Ends with 1 where something is not as it was written.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let answers = try store.open()
      let report = try answers.check()
      let view = StoreView(
        messages: interface.storeMessages, isDatabase: store.address != nil)
      try interface.screen.print(
        view.lines(
          report, place: answers.name, backups: (answers as? SQLiteStore)?.backups.count))
      if !report.isSound { throw ExitCode(1) }
    }
  }

  /// `casebook store backup`: a copy elsewhere.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Write a copy of the store to a file that only you can read.",
      discussion: """
        It holds everything, your keys too: whoever has it can read what was handed in to you. One that is there \
        is never overwritten.
        """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "path"))
    var output: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      try store.openFile(interface.storeMessages).backUp(to: output)
      try interface.screen.print(ScreenText(interface.storeMessages.copied(output)))
    }
  }

  /// `casebook store backups`: what there is.
  struct Backups: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backups",
      abstract: "List the backups that the program made by itself.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      for (name, path) in try store.openFile(interface.storeMessages).backups {
        try interface.screen.print(
          ScreenText(interface.storeMessages.description(of: name), style: .accent)
            + ScreenText("  \(path)"))
      }
    }
  }

  /// `casebook store restore`: a backup becomes the store.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Put a backup in the place of the store.",
      discussion: """
        The backup is looked through first, and the present store is kept among the backups. What members of your \
        cohorts wanted erased since stays erased.
        """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
    var file: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      guard store.address == nil else {
        throw ValidationError(interface.storeMessages.databaseCare)
      }
      guard let today = CalendarDate.today else { throw StoreError.noHome }
      let location = try store.location
      let outcome = try Restoration.restore(file, to: location, on: today)
      try interface.screen.print(
        StoreView(messages: interface.storeMessages).lines(
          outcome.report, place: location.database, backups: nil))
      if let replaced = outcome.replaced {
        try interface.screen.print(ScreenText(interface.storeMessages.replaced(replaced)))
      }
    }
  }
}
