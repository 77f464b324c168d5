internal import CaseModel
internal import Cohorts
internal import Terminal

/// Lets a person judge answers by the rubric.
struct ReviewDialogue {
  let desk: DialogueDesk
  let messages: ReviewMessages

  /// How many samples are judged before the first real answer.
  private static let samples = 2

  /// Lets the person judge samples and compare with the author's points, where there are any they haven't judged.
  /// - Throws: `DialogueDesk.Stopped` where they stop.
  func calibrate(
    _ question: Question, of content: Case, _ record: inout PersonalRecord
  ) throws {
    for (index, sample) in question.samples.prefix(Self.samples).enumerated() {
      let subject = "\(question.id)#\(index + 1)"
      let isDone = record.events.contains {
        $0.kind == .calibrated && $0.caseID == content.id && $0.subject == subject
      }
      if isDone { continue }
      try show(question, inner.layout.lines(for: sample.content), title: messages.calibration)
      let points = try RubricAsker(desk: desk).points(by: question.rubric)
      try record.store(
        .calibrated, caseID: content.id, subject: subject, question: question, .ratings(points))
      try desk.screen.print(comparison(points, sample, question))
    }
  }

  /// Lets the person judge an answer, and stores what they say.
  /// - Parameters:
  ///   - title: which answer it is.
  ///   - kind: whether they are a colleague or the trainer.
  ///   - subject: what the answer is called in the person's store.
  /// - Returns: whether it was judged, and not passed over.
  /// - Throws: `DialogueDesk.Stopped` where they stop.
  func judge(
    _ answer: ReviewTask.Answer, to question: Question, of content: Case, title: String,
    as kind: AnswerEvent.Kind, about subject: String, _ record: inout PersonalRecord
  ) throws -> Bool {
    let view = QuestionView(layout: inner)
    var lines = view.lines(.text(answer.text), to: question)
    if let secondThought = answer.secondThought {
      lines += [.empty, ScreenText(desk.messages.secondAnswer, style: .dim)]
      lines += view.lines(.text(secondThought), to: question)
    }
    try show(question, lines, title: title)
    let points = try RubricAsker(desk: desk).points(by: question.rubric)
    guard points.contains(where: { $0 != nil }) else {
      try desk.say(messages.passedOver)
      return false
    }
    let draft = "review/\(answer.id)"
    let comment = try comment(DraftKeeper(of: draft, caseID: content.id, in: record))
    try desk.store(comment) {
      try record.store(
        kind, caseID: content.id, subject: subject, question: question,
        .review(points, comment: comment))
    }
    try record.keepDraft("", of: draft, caseID: content.id)
    try desk.say(messages.stored)
    return true
  }

  /// The layout of what others wrote, which stands two columns in.
  private var inner: PassageLayout { desk.layout.narrowed(to: desk.layout.width - 2) }

  private func comment(_ draft: DraftKeeper) throws -> String {
    try desk.say(messages.commentAsked)
    while true {
      switch try desk.asker.openAnswer(
        minimum: nil, maximum: nil, initial: draft.text, onDraft: draft.keep)
      {
      case .value(let text): return text
      case .skip: return ""
      case .stop: throw DialogueDesk.Stopped()
      case .hint, .back, .list: try desk.say(messages.commentAsked)
      }
    }
  }

  private func show(_ question: Question, _ answer: [ScreenText], title: String) throws {
    var lines = [.empty] + desk.layout.heading(title) + [.empty]
    lines += desk.layout.layout.lines(for: question.prompt).map { $0.styled(.bold) } + [.empty]
    lines += answer.map { ScreenText("  ") + $0 } + [.empty]
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
  }

  private func comparison(
    _ points: [Double?], _ sample: SampleAnswer, _ question: Question
  ) -> [ScreenText] {
    var lines = [ScreenText.empty, ScreenText(messages.authorsPoints, style: .bold)]
    for (index, criterion) in question.rubric.enumerated() where index < sample.points.count {
      lines += desk.layout.marked(ScreenText("• ", style: .accent), criterion.content)
      let yours = index < points.count ? points[index]?.inWords ?? "–" : "–"
      let isSame = index < points.count && points[index] == sample.points[index]
      lines.append(
        ScreenText(
          "    " + messages.difference(yours, sample.points[index].inWords),
          style: isSame ? .dim : .warning))
      lines += desk.layout.marked(ScreenText("    "), sample.reasons[index])
    }
    return lines + [.empty]
  }
}
