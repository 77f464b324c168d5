internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Results
internal import SQLiteStore
internal import Terminal

/// `casebook themes`: what open answers are about.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Find the themes of a code book in answers in people's own words.",
    discussion: """
      The code book stands in casebook.yml below “themes:”. When all answers to a question are coded, casebook results \
      counts their themes before and after the analysis.
      """,
    subcommands: [Code.self, Agreement.self, Settle.self, Export.self, Import.self],
    defaultSubcommand: Code.self)

  /// Which answers, and where they are.
  struct Options: ParsableArguments {
    @OptionGroup var cohort: CohortOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions

    @OptionGroup var cases: CohortCaseOptions

    func desk() throws -> ThemeDesk {
      try ThemeDesk(store, cohort: cohort.cohort, names: cases.cases, library: library)
    }

    /// Goes through answers with a person until they stop.
    /// - Parameter summary: what is shown where there is no terminal to talk in.
    func talk(
      _ interface: InterfaceOptions, summary: (CodingView, ThemeDesk) -> [ScreenText],
      _ work: (CodingDialogue, inout ThemeDesk) throws -> Void
    ) throws {
      var desk = try desk()
      let isChinese = try library.isChinese
      let messages = ThemeMessages(
        interface.language(isChinese: isChinese), isPlain: interface.plain)
      guard isatty(0) == 1 else {
        return try interface.screen.print(summary(CodingView(messages: messages), desk))
      }
      try interface.converse(isChinese: isChinese) { talk in
        try? talk.say(messages.stopped)
      } _: { talk in
        do {
          try work(CodingDialogue(talk: talk, messages: messages), &desk)
        } catch is DialogueDesk.Stopped {
          try talk.say(messages.stopped)
        }
      }
    }
  }

  /// Who codes.
  struct CoderOption: ParsableArguments {
    @Option(help: ArgumentHelp("Who codes, where there are several.", valueName: "name"))
    private var coder = "trainer"

    /// The name without spaces around it, as a file of codings gives it.
    var name: String { coder.trimmingSpaces }

    func validate() throws {
      if name.isEmpty { throw ValidationError("A coder needs a name.") }
    }
  }

  /// `casebook themes code`: answer by answer.
  struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "code",
      abstract: "Go through the answers and say which themes each has.",
      discussion: """
        Answers come without names and times, first ones and second thoughts mixed, in an order that is always the \
        same. Numbers choose themes, 0 none; :h says what they mean, :b goes back, :s passes over, :q stops, and the \
        same command goes on there. Without a terminal it says how far each coder came.
        """)

    @OptionGroup var options: Options
    @OptionGroup var coder: CoderOption
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      try options.talk(interface) { view, desk in
        view.progress(desk)
      } _: { dialogue, desk in
        try dialogue.talk.say(dialogue.messages.method)
        try dialogue.code(&desk, as: coder.name)
      }
    }
  }

  /// `casebook themes agreement`: how far coders agree.
  struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "agreement",
      abstract: "Show how far coders agree: Cohen's κ for each theme, Krippendorff's α over all.")

    @OptionGroup var options: Options
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let messages = ThemeMessages(
        interface.language(isChinese: try options.library.isChinese), isPlain: interface.plain)
      try interface.screen.print(CodingView(messages: messages).agreement(try options.desk()))
    }
  }

  /// `casebook themes settle`: what coders settle on.
  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle",
      abstract:
        "Go through the answers in which coders found different themes, and settle on some.",
      discussion: "What is settled counts; each coder's own codings stay for the agreement.")

    @OptionGroup var options: Options
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      try options.talk(interface) { view, desk in
        view.disagreements(desk)
      } _: { dialogue, desk in
        try dialogue.settle(&desk)
      }
    }
  }

  /// `casebook themes export`: a file to code in another program.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the answers, without names, into a file for another coder or program.",
      discussion: """
        The file holds what people wrote: it is for coders, readable for you alone. Fill in “themes” of each answer, \
        and take it in with casebook themes import.
        """)

    @OptionGroup var options: Options
    @OptionGroup var coder: CoderOption

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
    var output: String

    func run() throws {
      let file = CodingFile(try options.desk(), coder: coder.name)
      try PrivateText.write(try file.text(), to: output)
      try Standard.output.print(
        ScreenText("\(output): \(Count.text(file.answers.count, "answer", "answers"))"))
    }
  }

  /// `casebook themes import`: what was coded elsewhere.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Take in the codings of a file, in the place of what its coder found before.",
      discussion: "Everything is taken in or nothing; answers without “themes” stay as they are.")

    @OptionGroup var options: Options

    @Argument(help: ArgumentHelp("The file.", valueName: "file"))
    var path: String

    func run() throws {
      let file = try CodingFile(at: path)
      let desk = try options.desk()
      let (codings, unknown) = try file.codings(desk)
      let kept = try desk.book.store.keep(
        codings, in: desk.entry.invitation.id.bytes, at: .now)
      let lost = unknown > 0 ? "; \(unknown) are not here any more" : ""
      try Standard.output.print(
        ScreenText("\(file.coder): \(Count.text(kept, "answer", "answers")) coded\(lost)."))
    }
  }
}
