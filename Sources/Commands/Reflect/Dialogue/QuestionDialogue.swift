internal import CaseModel
internal import Reflection
internal import Terminal

/// Asks the questions of a case, for a first and for a second answer.
struct QuestionDialogue {
  let desk: DialogueDesk
  /// The frame for open questions that name none; nil for none.
  let frame: ReflectionFrame?

  private var messages: ReflectMessages { desk.messages }

  /// What came of asking.
  private enum Given {
    case response(Response, Certainty?)
    case back
  }

  /// Asks a question that comes next.
  func answer(_ question: Question, _ recorder: inout EventRecorder) throws {
    try show(question, recorder.session)
    switch try ask(question, &recorder) {
    case .back:
      let before = recorder.session.questions.prefix { $0.id != question.id }
      if let last = before.last(where: recorder.session.canChange) {
        try change(last, &recorder)
      } else {
        try desk.say(messages.nothingBefore)
      }
    case .response(let response, let certainty):
      try desk.store(response.words) { try recorder.complete(response, certainty: certainty) }
      try FrameDialogue(desk: desk).forget(question, recorder)
      try desk.say(response == .skipped ? messages.skipped : messages.stored)
      if recorder.session.isRevealed, response != .skipped {
        try desk.screen.print(result(response, to: question, in: recorder.session))
      }
    }
  }

  /// Shows all answers before the analysis and lets the person change them.
  /// - Returns: whether one was changed, so that the person is to be asked again.
  func review(_ recorder: inout EventRecorder) throws -> Bool {
    try desk.say(messages.revealing)
    try list(recorder.session)
    guard let line = try desk.line(messages.goOnOrChange) else { throw DialogueDesk.Stopped() }
    if DialogueDesk.stops(line) { throw DialogueDesk.Stopped() }
    if line.isEmpty { return false }
    let questions = recorder.session.questions
    if let number = Int(line.halfWidth), questions.indices.contains(number - 1),
      recorder.session.canChange(questions[number - 1])
    {
      try change(questions[number - 1], &recorder)
    }
    return true
  }

  /// Asks for a second thought beside the first one.
  func reconsider(
    _ question: Question, _ first: Response, _ recorder: inout EventRecorder
  ) throws {
    if recorder.session.secondAnswers.isEmpty {
      try desk.screen.print(ScreenText.empty)
      try desk.say(messages.secondThoughts)
    }
    let mixing = Mixing.order(of: question, attempt: recorder.session.attempt)
    var lines = [ScreenText.empty] + desk.view.lines(question, mixing: mixing)
    lines += [ScreenText(messages.firstAnswer, style: .bold)]
    lines += desk.view.lines(first, to: question).map { ScreenText("  ") + $0 } + [.empty]
    lines += ModelAnswerView(layout: desk.layout, messages: messages).lines(question)
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    try desk.say(messages.secondThought)
    // A second thought is one piece, whatever led through the first.
    guard
      case .response(let response, let certainty) = try ask(
        question, &recorder, allowsBack: false, isFramed: false)
    else { return }
    try desk.store(response.words) { try recorder.complete(response, certainty: certainty) }
    try desk.say(response == .skipped ? messages.skipped : messages.stored)
  }

  /// How right an answer is, with the author's words to it.
  func result(
    _ response: Response, to question: Question, in session: ReflectionSession
  ) -> [ScreenText] {
    ResultView(layout: desk.layout, view: desk.view, messages: messages)
      .lines(response, to: question, certainty: session.certainty(of: question))
  }

  private func show(_ question: Question, _ session: ReflectionSession) throws {
    let questions = session.questions
    let index = questions.firstIndex { $0.id == question.id } ?? 0
    let minutes = session.content.metadata.durationMinutes
      .map { $0 * (questions.count - index) / questions.count }
    let heading = messages.question(
      index + 1, of: questions.count, question.kind, minutesLeft: minutes)
    let mixing = Mixing.order(of: question, attempt: session.attempt)
    try desk.screen.print(
      [.empty] + desk.layout.heading(heading) + [.empty] + desk.view.lines(question, mixing: mixing)
    )
  }

  private func change(_ question: Question, _ recorder: inout EventRecorder) throws {
    try show(question, recorder.session)
    if let old = recorder.session.firstAnswers[question.id], old != .skipped {
      try desk.screen.print(ScreenText(messages.soFar, style: .bold))
      try desk.screen.print(
        desk.view.lines(old, to: question).map { ScreenText("  ") + $0 } + [.empty])
    }
    guard
      case .response(let response, let certainty) = try ask(question, &recorder, allowsBack: false),
      response != .skipped
    else { return try desk.say(messages.unchanged) }
    try desk.store(response.words) {
      try recorder.change(question, to: response, certainty: certainty)
    }
    try desk.say(messages.stored)
  }

  /// Asks until there is an answer or the question is passed over, with hints on request.
  private func ask(
    _ question: Question, _ recorder: inout EventRecorder, allowsBack: Bool = true,
    isFramed: Bool = true
  ) throws -> Given {
    var hints = question.hints[...]
    let mixing = Mixing.order(of: question, attempt: recorder.session.attempt)
    while true {
      switch try response(to: question, mixing, recorder, isFramed: isFramed) {
      case .value(let response):
        return .response(response, try QuestionAsker(desk: desk).certainty(of: question))
      case .skip: return .response(.skipped, nil)
      case .stop: throw DialogueDesk.Stopped()
      case .back:
        if allowsBack { return .back }
        try desk.say(messages.nothingBefore)
      case .list: try list(recorder.session)
      case .hint:
        guard let hint = hints.popFirst() ?? question.hints.last else {
          try desk.say(messages.noHint)
          continue
        }
        try desk.screen.print(
          desk.layout.marked(ScreenText(messages.hintLead, style: .accent), hint))
        try recorder.showHint(to: question)
      }
    }
  }

  private func response(
    to question: Question, _ mixing: [Int], _ recorder: EventRecorder, isFramed: Bool
  ) throws -> Asked<Response> {
    if isFramed, question.kind.isOpen, let frame = question.frame ?? frame {
      return try FrameDialogue(desk: desk).ask(frame, question, recorder)
    }
    let draft = try DraftKeeper(of: question.id, in: recorder)
    if !draft.text.isEmpty { try desk.say(messages.goingOnWithDraft) }
    return try desk.view.ask(question, mixing: mixing, draft: draft, with: desk.asker)
  }

  /// All questions with what became of them.
  private func list(_ session: ReflectionSession) throws {
    let wrapper = LineWrapper(width: desk.screen.columns)
    let lines = session.questions.enumerated().flatMap { index, question in
      let state = messages.state(of: session.firstAnswers[question.id])
      let first =
        ScreenText("\(index + 1)  ", style: .accent) + ScreenText(state + "  ", style: .dim)
      let indent = ScreenText(String(repeating: " ", count: first.width))
      return wrapper.lines(ScreenText(question.prompt.plainText), first: first, rest: indent)
    }
    try desk.screen.print([.empty] + lines + [.empty])
  }
}

extension Response {
  /// What would be lost if it couldn't be stored; nil for what is quickly given again.
  var words: String? {
    switch self {
    case .text(let text): text
    case .commitment(let commitment): commitment.text
    case .review(_, let comment): comment
    case .outcome(_, let note, _): note
    default: nil
    }
  }
}
