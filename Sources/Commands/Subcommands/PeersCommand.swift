internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Terminal

/// `casebook peers`: members judge each other's answers, without knowing whose they are.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Let members judge each other's answers, in groups, without names.",
    discussion: """
      Answers to open questions that have a rubric are judged. Collect what was handed in, then assign: each \
      member gets the answers of the others of their group, as a file or through the hub of the cohort, goes \
      through them with casebook review, and hands in again. Return sends everybody the median of the points for each \
      criterion, and the comments, as soon as all reviews are there or seven days have gone by.
      """,
    subcommands: [Assign.self, Status.self, Return.self])

  /// What all of them work on.
  struct Options: ParsableArguments {
    @OptionGroup var cohort: CohortOptions

    @Option(
      name: .customLong("case"),
      help: ArgumentHelp(
        "A case; repeat for more. All of the cohort's where absent.", valueName: "case"))
    var cases: [String] = []

    @OptionGroup var library: LibraryOptions
    @OptionGroup var store: StoreOptions

    func desk() throws -> ReviewDesk {
      try ReviewDesk(cohort, store, library, only: cases)
    }
  }

  /// How what members get goes to them.
  struct Output: ParsableArguments {
    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The folder for the files.",
        discussion:
          "Where absent, they go through the hub of the cohort, or into the current folder.",
        valueName: "folder"))
    var output: String?

    /// - Throws: `StoreError`; `LibraryError` where the folder can't be made.
    func delivery(_ desk: ReviewDesk) throws -> ReviewDesk.Delivery {
      if try output == nil && desk.hasHub { return .hub }
      try NewFile.makeFolder(output ?? ".")
      return .files(folder: output ?? ".")
    }
  }

  /// Shows where something for a member went.
  private static func line(
    _ destination: ReviewDesk.Destination, _ text: String, _ messages: SyncMessages
  ) -> ScreenText {
    let place =
      switch destination {
      case .file(let path): path
      case .hub: messages.byHub
      }
    return ScreenText("  \(place)", style: .accent) + ScreenText("  " + text)
  }

  /// Lets what is laid out for the hub go there.
  private static func dispatch(
    _ desk: ReviewDesk, _ store: StoreOptions, _ interface: InterfaceOptions
  ) throws {
    let waiting = try desk.book.store.outbox(of: desk.entry.invitation.id.bytes).count
    guard waiting > 0 else { return }
    BackgroundSync.start(desk.book.store, store)
    let messages = SyncMessages(interface.language(isChinese: false), isPlain: interface.plain)
    try interface.screen.print(ScreenText(messages.onTheWay(waiting), style: .dim))
  }

  /// `casebook peers assign`: groups, and a file for each member.
  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Make groups by lot, and give each member the answers to judge.",
      discussion: """
        Who is in a group stays in it; who handed in since comes into a new one. The size of groups was said when \
        the cohort was made.
        """)

    @OptionGroup var options: Options
    @OptionGroup var output: Output
    @OptionGroup var interface: InterfaceOptions

    @Option(
      help: ArgumentHelp(
        "Draw the lots by a number, to get the same groups again.", valueName: "number"))
    var seed: Int?

    func run() throws {
      let desk = try options.desk()
      let delivery = try output.delivery(desk)
      let now = Timestamp.now.milliseconds
      let text = seed.map(String.init) ?? "\(UInt64.random(in: .min ... .max))"
      var random = SeededGenerator(seed: text)
      for content in desk.cases {
        try desk.assign(content, now: now, using: &random)
        try write(content, desk, by: delivery, now: now)
      }
      try PeersCommand.dispatch(desk, options.store, interface)
    }

    private func write(
      _ content: Case, _ desk: ReviewDesk, by delivery: ReviewDesk.Delivery, now: Int64
    ) throws {
      let screen = interface.screen
      let messages = interface.trainerMessages
      try screen.print(ScreenText(content.metadata.title, style: .bold))
      let reviewers = try desk.reviewers(of: content)
      let people = Set(reviewers.values.flatMap(\.people)).sorted()
      if people.isEmpty {
        return try screen.print(ScreenText("  " + messages.tooFewAnswers))
      }
      for person in people {
        let authors = Set(reviewers.filter { $0.value.people.contains(person) }.keys)
        let task = desk.round(of: content).task(of: authors, made: now)
        guard let destination = try desk.send(task, to: person, by: delivery, purpose: "review")
        else { continue }
        try screen.print(
          PeersCommand.line(
            destination, messages.task(for: try desk.name(of: person), answers: task.answers.count),
            SyncMessages(terminal: messages.terminal)))
      }
    }
  }

  /// `casebook peers status`: who is missing.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Show how many reviews there are, and which are missing.")

    @OptionGroup var options: Options
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let desk = try options.desk()
      for content in desk.cases {
        try interface.screen.print(ScreenText(content.metadata.title, style: .bold))
        let round = desk.round(of: content)
        for (author, asked) in try desk.reviewers(of: content).sorted(by: { $0.key < $1.key }) {
          let missing = round.missing(asked.people, for: author)
          let names = try missing.sorted().map(desk.name(of:))
          try interface.screen.print(
            ScreenText("  \(try desk.name(of: author))", style: .accent)
              + ScreenText(
                "  "
                  + interface.trainerMessages.reviews(
                    asked.people.count - missing.count, of: asked.people.count, missing: names)))
        }
      }
    }
  }

  /// `casebook peers return`: a file with the result for each author.
  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return",
      abstract: "Give each author what others thought of their answers.",
      discussion: """
        An author whose reviews aren't complete waits until seven days after the first of them was asked for, and \
        then gets what is there. The points that you gave with casebook mark go along.
        """)

    @OptionGroup var options: Options
    @OptionGroup var output: Output
    @OptionGroup var interface: InterfaceOptions

    @Flag(help: "Don't wait for reviews that are missing.")
    var now = false

    func run() throws {
      let desk = try options.desk()
      let delivery = try output.delivery(desk)
      for content in desk.cases {
        try interface.screen.print(ScreenText(content.metadata.title, style: .bold))
        for author in desk.round(of: content).authors.sorted() {
          try write(author, content, desk, by: delivery)
        }
      }
      try PeersCommand.dispatch(desk, options.store, interface)
    }

    private func write(
      _ author: String, _ content: Case, _ desk: ReviewDesk, by delivery: ReviewDesk.Delivery
    ) throws {
      let time = Timestamp.now.milliseconds
      let asked = try desk.reviewers(of: content)[author] ?? ([], time)
      let round = desk.round(of: content)
      let days = (time - asked.since) / 86_400_000
      let missing = round.missing(asked.people, for: author).count
      let name = try desk.name(of: author)
      let messages = interface.trainerMessages
      if missing > 0 && !now && days < ReviewRound.daysToReview {
        return try interface.screen.print(
          ScreenText(
            "  "
              + messages.waits(
                name, missing: missing, days: ReviewRound.daysToReview - Int(days))))
      }
      let result = round.result(for: author, reviewedBy: asked.people, made: time)
      guard result.answers.contains(where: { $0.peers != nil || $0.trainer != nil }) else {
        return try interface.screen.print(ScreenText("  " + messages.nothingJudged(name)))
      }
      guard let destination = try desk.send(result, to: author, by: delivery, purpose: "result")
      else { return }
      try interface.screen.print(
        PeersCommand.line(
          destination, messages.result(for: name), SyncMessages(terminal: messages.terminal)))
    }
  }
}
