internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Results
internal import SQLiteStore
internal import Terminal

extension AnswersCommand {
  /// Which answers, and how they are shown.
  struct Reading: ParsableArguments {
    @OptionGroup var cohort: CohortOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    @OptionGroup var cases: CohortCaseOptions

    func desk() throws -> ThemeDesk {
      try ThemeDesk(
        store, cohort: cohort.cohort, names: cases.cases, library: library, needsThemes: false)
    }
  }

  /// `casebook answers search`: finds answers by words.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search",
      abstract: "Search what the members of your cohort wrote.",
      discussion: """
        All words must be in an answer. Chinese is found by any two characters and more, English by how its words \
        begin; case and accents make no difference. Writers and times are not shown. The index is made in memory for \
        this search and leaves nothing behind.
        """)

    @Argument(help: ArgumentHelp("The words.", valueName: "words"))
    var words: [String]

    @OptionGroup var reading: Reading

    @Option(help: ArgumentHelp("The most answers to show.", valueName: "number"))
    var limit = 50

    func validate() throws {
      if words.isEmpty { throw ValidationError("Say what to search for.") }
      if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
      let items = try reading.desk().items
      let places = try TextIndex(items.lazy.map(\.answer.text)).places(
        of: words.joined(separator: " "))
      let screen = reading.interface.screen
      let wrapper = LineWrapper(width: screen.columns)
      for place in places.prefix(limit) {
        let item = items[place]
        let number = (item.content.questions.firstIndex { $0.id == item.question.id } ?? 0) + 1
        try screen.print(
          wrapper.lines(
            ScreenText("\(item.content.slug) \(number)  ", style: .accent)
              + ScreenText(item.answer.text), rest: ScreenText("  ")))
      }
      Standard.error.tell(
        Count.text(places.count, "answer", "answers")
          + (places.count > limit ? ", the first \(limit) shown" : ""))
    }
  }

  /// `casebook answers terms`: what stands out.
  struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "terms",
      abstract: "Show the key terms of the answers to each open question.",
      discussion: """
        Terms that stand out against the answers to all other questions, by their log-likelihood, with how many \
        people use them. Terms that fewer people use than casebook.yml says under privacy are left out. No report has \
        any of them: this is for the trainer.
        """)

    @OptionGroup var reading: Reading

    @Option(help: ArgumentHelp("The most terms of a question.", valueName: "number"))
    var limit = 15

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
      let desk = try reading.desk()
      let privacy = try reading.library.open([]).configuration.privacy
      let screen = reading.interface.screen
      let places = Dictionary(grouping: desk.items.indices) {
        "\(desk.items[$0].content.id) \(desk.items[$0].question.id)"
      }.values.sorted { $0[0] < $1[0] }
      let groups = places.map {
        own -> (answers: [(person: String, text: String)], leastPeople: Int) in
        let items = own.map { desk.items[$0] }
        return (
          answers: items.map { (person: $0.answer.person, text: $0.answer.text) },
          leastPeople: items[0].question.isSensitive ? privacy.sensitive : privacy.usual
        )
      }
      let found = KeyTerm.all(in: groups)
      for (own, terms) in zip(places, found) {
        let question = desk.items[own[0]].question
        try screen.print(
          LineWrapper(width: screen.columns).lines(
            ScreenText(
              "\(desk.items[own[0]].content.slug)  \(question.prompt.plainText)", style: .bold)))
        for term in terms.prefix(limit) {
          try screen.print(ScreenText("  \(term.people)  \(term.text)"))
        }
        if terms.isEmpty { try screen.print(ScreenText("  –", style: .dim)) }
      }
    }
  }
}
