internal import CaseModel
internal import Reflection
internal import Terminal

/// Goes with a person through what is due.
struct DueDialogue {
  let desk: DialogueDesk

  /// Takes up an item that is due.
  /// - Throws: `DialogueDesk.Stopped` where the person stops.
  func take(_ item: Agenda.Item, _ record: inout PersonalRecord) throws {
    switch item {
    case .review(let content, let question): try review(question, of: content, &record)
    case .revisit(let content, let question, let then):
      try revisit(question, of: content, then, &record)
    case .followUp(let commitment): try followUp(commitment, &record)
    case .resume, .assigned, .new: break
    }
  }

  private func review(
    _ question: Question, of content: Case, _ record: inout PersonalRecord
  ) throws {
    let mixing = Mixing.order(of: question, attempt: record.today)
    try show(question, of: content, mixing)
    guard let (response, certainty) = try ask(question, of: content, mixing, record) else {
      return try desk.say(desk.messages.skipped)
    }
    try record.store(
      .reviewed, caseID: content.id, subject: question.id, question: question, response,
      certainty: certainty)
    let view = ResultView(layout: desk.layout, view: desk.view, messages: desk.messages)
    try desk.screen.print(view.lines(response, to: question, certainty: certainty))
  }

  private func revisit(
    _ question: Question, of content: Case, _ then: Response, _ record: inout PersonalRecord
  ) throws {
    try show(question, of: content, [])
    try desk.screen.print(ScreenText(desk.messages.writtenThen, style: .bold))
    try desk.screen.print(desk.view.lines(then, to: question).map { ScreenText("  ") + $0 })
    try desk.say(desk.messages.writtenNow)
    let response = try ask(question, of: content, [], record)?.response ?? .skipped
    try desk.store(response.words) {
      try record.store(
        .revisited, caseID: content.id, subject: question.id, question: question, response)
    }
    try record.keepDraft("", of: Self.subject(question), caseID: content.id)
    try desk.say(response == .skipped ? desk.messages.skipped : desk.messages.stored)
  }

  private func ask(
    _ question: Question, of content: Case, _ mixing: [Int], _ record: PersonalRecord
  ) throws -> (response: Response, certainty: Certainty?)? {
    try QuestionAsker(desk: desk).ask(question, mixing: mixing) {
      try DraftKeeper(of: Self.subject(question), caseID: content.id, in: record)
    }
  }

  /// The name of the draft of an answer, which is not that of an answer in an attempt.
  private static func subject(_ question: Question) -> String { "again/\(question.id)" }

  private func followUp(_ commitment: CommitmentRecord, _ record: inout PersonalRecord) throws {
    try desk.screen.print([.empty] + desk.layout.heading(desk.messages.followUp) + [.empty])
    let wrapper = LineWrapper(width: desk.screen.columns)
    try desk.screen.print(
      wrapper.lines(ScreenText(commitment.commitment.text, style: .bold)) + [.empty])
    let outcomes = CommitmentOutcome.allCases
    for (index, outcome) in outcomes.enumerated() {
      try desk.screen.print(
        ScreenText("\(index + 1)  ", style: .accent) + ScreenText(desk.messages.name(of: outcome)))
    }
    let asked = try desk.asker.choice(of: outcomes.count)
    if case .stop = asked { throw DialogueDesk.Stopped() }
    guard case .value(let index) = asked else { return try desk.say(desk.messages.skipped) }
    let outcome = outcomes[index]
    var due: CalendarDate?
    if outcome == .postponed { due = try CommitmentDialogue(desk: desk).day() }
    let note = try desk.line(desk.messages.noteAsked) ?? ""
    try desk.store(note) {
      try record.store(
        .followedUp, caseID: commitment.event.caseID, subject: commitment.event.id.description,
        .outcome(outcome, note: note, due: due))
    }
    try desk.say(desk.messages.stored)
  }

  private func show(_ question: Question, of content: Case, _ mixing: [Int]) throws {
    try desk.screen.print([.empty] + desk.layout.heading(content.metadata.title) + [.empty])
    try desk.screen.print(desk.view.lines(question, mixing: mixing))
  }
}
