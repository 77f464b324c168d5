internal import AnswerStore
internal import CaseModel
internal import Reflection
internal import Terminal

/// Leads a person through a case in the terminal.
struct ReflectionDialogue {
  let desk: DialogueDesk
  /// The frame for open questions that name none; nil for none.
  let frame: ReflectionFrame?
  /// What explains the steps; nil for people who know them.
  var guide: TourGuide?

  private var questions: QuestionDialogue { QuestionDialogue(desk: desk, frame: frame) }
  private var messages: ReflectMessages { desk.messages }

  /// Goes through the steps to the end, or until the person stops.
  /// - Throws: `TerminalError.interrupted` on Ctrl-C, `StoreError` where an answer can't be stored.
  func run(_ recorder: inout EventRecorder) throws {
    var guide = guide
    do {
      try open(recorder.session)
      if !recorder.session.isStarted { try recorder.complete() }
      while true {
        if case .done = recorder.session.step { return }
        if let words = guide?.words(before: recorder.session.step) { try desk.explain(words) }
        try take(recorder.session.step, &recorder)
      }
    } catch let stop as DialogueDesk.Stopped {
      let recorder = recorder
      try desk.storeDrafts(recorder.unstoredText, after: stop, recorder.storeDrafts)
      try desk.say(guide?.stopped ?? messages.stopped(recorder.session.content.slug))
    }
  }

  /// Tells the person, who wants to leave at once, what is kept and how to go on.
  func sayStopped(_ recorder: EventRecorder) throws {
    if recorder.unstoredText != nil {
      try desk.warn(messages.typedIsNotStored)
    }
    try desk.say(messages.stopped(recorder.session.content.slug))
  }

  private func open(_ session: ReflectionSession) throws {
    let content = session.content
    if case .done = session.step { return try desk.say(messages.finishedBefore) }
    try desk.screen.print([.empty] + desk.layout.heading(content.metadata.title) + [.empty])
    if let summary = content.metadata.summary, !session.isStarted {
      let wrapper = LineWrapper(width: desk.screen.columns)
      try desk.screen.print(wrapper.lines(ScreenText(summary)) + [.empty])
    }
    try desk.say(
      messages.opening(
        questions: content.questions.count, minutes: content.metadata.durationMinutes))
    try desk.say(session.isStarted ? messages.resuming : messages.method)
    if session.isRevealed && content.metadata.reveal != .facilitator {
      try goOnFromAnalysis(session)
    } else {
      try desk.goOn()
    }
  }

  /// Goes on behind the analysis, which the person may want to see again.
  private func goOnFromAnalysis(_ session: ReflectionSession) throws {
    while let line = try desk.line(messages.goOnOrAnalysis) {
      if DialogueDesk.stops(line) { break }
      guard ["a", ":a"].contains(line.halfWidth.lowercased()) else { return }
      try showAnalysis(of: session)
    }
    throw DialogueDesk.Stopped()
  }

  private func take(_ step: ReflectionStep, _ recorder: inout EventRecorder) throws {
    switch step {
    case .read(_, let passage): try read(passage, &recorder)
    case .answer(let question): try questions.answer(question, &recorder)
    case .reveal: try reveal(&recorder)
    case .awaitTrainer: try awaitTrainer(&recorder)
    case .answerAfterReveal(let question):
      try desk.say(messages.afterwards)
      try questions.answer(question, &recorder)
    case .reconsider(let question, let first):
      try questions.reconsider(question, first, &recorder)
    case .assess(let question, let answer):
      try AssessmentDialogue(desk: desk).assess(question, answer, &recorder)
    case .commit: try CommitmentDialogue(desk: desk).commit(&recorder)
    case .finish:
      try recorder.complete()
      try desk.say(messages.finished)
    case .done: break
    }
  }

  private func read(_ passage: Passage, _ recorder: inout EventRecorder) throws {
    try desk.screen.print(ScreenText.empty)
    let footnotes = recorder.session.content.footnotes
    let lines = desk.layout.lines(passage) + desk.layout.footnotes(footnotes, of: [passage])
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    if passage.questions.isEmpty {
      try desk.goOn()
    } else {
      try desk.screen.print(ScreenText(messages.decision, style: .bold))
    }
    try recorder.complete()
  }

  private func reveal(_ recorder: inout EventRecorder) throws {
    try desk.screen.print(ScreenText.empty)
    if recorder.session.firstAnswers.isEmpty {
      try desk.say(messages.revealingFirst)
      try desk.goOn()
    } else if try questions.review(&recorder) {
      return
    }
    // The analysis counts as shown from here on: a first answer given later would not be one.
    try recorder.complete()
    try showAnalysis(of: recorder.session)
  }

  private func showAnalysis(of session: ReflectionSession) throws {
    let analysis = session.content.sections(.analysis)
    let lines =
      analysis.flatMap { desk.layout.lines($0) }
      + desk.layout.footnotes(session.content.footnotes, of: analysis.flatMap(\.passages))
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    try desk.goOn()
    try results(of: session)
  }

  private func awaitTrainer(_ recorder: inout EventRecorder) throws {
    try desk.screen.print(ScreenText.empty)
    try desk.say(messages.awaitTrainer)
    guard let answer = try desk.line(messages.hasBeenShown)?.lowercased(),
      ["y", "yes", "是", "ｙ"].contains(answer)
    else {
      try desk.say(messages.later(recorder.session.content.slug))
      throw DialogueDesk.Stopped()
    }
    try recorder.complete()
    try results(of: recorder.session)
  }

  /// Shows how right the answers were that can be right or wrong, and what was to be said to them.
  private func results(of session: ReflectionSession) throws {
    let lines = session.questions.flatMap { question -> [ScreenText] in
      session.firstAnswers[question.id].map { questions.result($0, to: question, in: session) }
        ?? []
    }
    guard !lines.isEmpty else { return }
    try desk.screen.print([.empty] + desk.layout.heading(messages.results) + [.empty])
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    try desk.goOn()
  }
}
