internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook review`: judging colleagues' answers, and seeing what they thought of one's own.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Judge colleagues' answers by the rubric, or see what they thought of yours.",
    discussion: """
      Takes the files that your trainer sent you. You see answers without names; give points for each criterion and \
      write one comment. Where the author of the case wrote sample answers, you judge two of them first and see how \
      your points differ from theirs. What you said goes to the trainer with casebook submit; afterwards the answers \
      are forgotten here.
      """)

  @Argument(help: ArgumentHelp("The files that the trainer sent.", valueName: "files"))
  var files: [String] = []

  @Flag(help: "Only list what waits to be judged.")
  var list = false

  @Flag(help: "Show what others thought of your answers.")
  var results = false

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let inbox = ReviewInbox(book: try CohortBook(store))
    var record = try PersonalRecord(store)
    let cases = try PersonalRecord.cases(library)
    let isChinese = try library.isChinese
    let messages = ReviewMessages(
      interface.language(isChinese: isChinese), isPlain: interface.plain)
    var shown: [ReviewResult] = []
    var refusals = 0
    for file in files {
      do {
        if let result = try inbox.take(file) { shown.append(result) }
      } catch let error as StoreError {
        throw error
      } catch {
        refusals += 1
        Standard.error.tell("\(file): refused. \(Failure.message(of: error))")
      }
    }
    if results { shown = try inbox.results() }
    try show(shown, cases, messages, isChinese: isChinese)
    let open = try inbox.open(after: record.events)
    if results || (shown.isEmpty == false && open.isEmpty) {
      if shown.isEmpty { try interface.screen.print(ScreenText(messages.noResult)) }
    } else {
      try work(on: open, cases, inbox, &record, messages, isChinese: isChinese)
    }
    BackgroundSync.start(inbox.book.store, store)
    if refusals > 0 { throw ExitCode(1) }
  }

  private func show(
    _ results: [ReviewResult], _ cases: [Case], _ messages: ReviewMessages, isChinese: Bool
  ) throws {
    let language = interface.language(isChinese: isChinese)
    for result in results {
      guard let content = cases.first(where: { $0.id == result.caseID }) else {
        try interface.screen.print(ScreenText(messages.missingCase(result.caseID), style: .warning))
        continue
      }
      let layout = PassageLayout(
        width: interface.screen.columns,
        messages: TerminalMessages(language, isPlain: interface.plain))
      try interface.screen.print(
        ReviewResultView(layout: layout, messages: messages).lines(result, of: content))
    }
  }

  private func work(
    on open: [ReviewInbox.Open], _ cases: [Case], _ inbox: ReviewInbox,
    _ record: inout PersonalRecord, _ messages: ReviewMessages, isChinese: Bool
  ) throws {
    var known: [(open: ReviewInbox.Open, content: Case)] = []
    for task in open {
      if let content = cases.first(where: { $0.id == task.task.caseID }) {
        known.append((task, content))
      } else {
        try interface.screen.print(
          ScreenText(messages.missingCase(task.task.caseID), style: .warning))
      }
    }
    if known.isEmpty && !open.isEmpty { return }
    if known.isEmpty { return try interface.screen.print(ScreenText(messages.nothingToReview)) }
    if list || isatty(0) == 0 {
      for (open, content) in known {
        try interface.screen.print(
          ScreenText(messages.waiting(open.left.count, content.metadata.title)))
      }
      return
    }
    try interface.converse(isChinese: isChinese) { desk in
      try? desk.say(messages.stopped)
    } _: { desk in
      do {
        for (open, content) in known {
          try judge(open, content, inbox, &record, ReviewDialogue(desk: desk, messages: messages))
        }
        try desk.say(messages.allReviewed)
      } catch is DialogueDesk.Stopped {
        try desk.say(messages.stopped)
      }
    }
  }

  private func judge(
    _ open: ReviewInbox.Open, _ content: Case, _ inbox: ReviewInbox,
    _ record: inout PersonalRecord, _ dialogue: ReviewDialogue
  ) throws {
    try dialogue.desk.screen.print([.empty] + dialogue.desk.layout.heading(content.metadata.title))
    try dialogue.desk.say(dialogue.messages.method)
    var isComplete = true
    for (index, answer) in open.left.enumerated() {
      guard let question = content.questions.first(where: { $0.id == answer.question }),
        !question.rubric.isEmpty
      else {
        try dialogue.desk.say(dialogue.messages.missingQuestion(answer.question))
        isComplete = false
        continue
      }
      try dialogue.calibrate(question, of: content, &record)
      let title = dialogue.messages.answer(index + 1, of: open.left.count)
      let isJudged = try dialogue.judge(
        answer, to: question, of: content, title: title, as: .peerReviewed,
        about: open.membership.subject(ofReview: answer.id), &record)
      isComplete = isComplete && isJudged
    }
    if isComplete { try inbox.forget(open) }
  }
}
