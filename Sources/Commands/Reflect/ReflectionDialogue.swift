internal import CaseModel
internal import Reflection
internal import Terminal

/// Leads a person through a case in the terminal.
struct ReflectionDialogue {
  let screen: Screen
  let asker: Asker
  let pager: Pager
  let terminalMessages: TerminalMessages
  let messages: ReflectMessages

  /// Thrown when the person wants to stop; everything confirmed is stored.
  private struct Stopped: Error {}

  /// Goes through the steps to the end, or until the person stops.
  /// - Throws: `TerminalError.interrupted` on Ctrl-C, `StoreError` where an answer can't be stored.
  func run(_ recorder: inout EventRecorder) throws {
    do {
      try open(recorder.session)
      if !recorder.session.isStarted { try recorder.complete() }
      while true {
        if case .done = recorder.session.step { return }
        try take(recorder.session.step, &recorder)
      }
    } catch is Stopped {
      try sayStopped(recorder.session)
    }
  }

  /// Tells the person that everything is kept and how to go on.
  func sayStopped(_ session: ReflectionSession) throws {
    try say(messages.stopped(session.content.slug))
  }

  private var layout: PassageLayout {
    PassageLayout(width: screen.columns, messages: terminalMessages)
  }

  private var view: QuestionView { QuestionView(layout: layout) }

  private func open(_ session: ReflectionSession) throws {
    let content = session.content
    if case .done = session.step { return try say(messages.finishedBefore) }
    try screen.print([.empty, layout.heading(content.metadata.title), .empty])
    if let summary = content.metadata.summary, !session.isStarted {
      try screen.print(LineWrapper(width: screen.columns).lines(ScreenText(summary)))
      try screen.print(ScreenText.empty)
    }
    try say(
      messages.opening(
        questions: content.questions.count, minutes: content.metadata.durationMinutes))
    try say(session.isStarted ? messages.resuming : messages.method)
    try goOn()
  }

  private func take(_ step: ReflectionStep, _ recorder: inout EventRecorder) throws {
    switch step {
    case .read(_, let passage): try read(passage, &recorder)
    case .answer(let question): try answer(question, &recorder)
    case .reveal: try reveal(&recorder)
    case .awaitTrainer: try awaitTrainer(&recorder)
    case .answerAfterReveal(let question):
      try say(messages.afterwards)
      try answer(question, &recorder)
    case .reconsider(let question, let first): try reconsider(question, first, &recorder)
    case .finish:
      try recorder.complete()
      try say(messages.finished)
    case .done: break
    }
  }

  private func read(_ passage: Passage, _ recorder: inout EventRecorder) throws {
    try screen.print(ScreenText.empty)
    guard try pager.show(layout.lines(passage)) else { throw Stopped() }
    if passage.questions.isEmpty {
      try goOn()
    } else {
      try screen.print(ScreenText(messages.decision, style: .bold))
    }
    try recorder.complete()
  }

  private func answer(_ question: Question, _ recorder: inout EventRecorder) throws {
    let session = recorder.session
    let questions = session.questions
    let number = (questions.firstIndex { $0.id == question.id } ?? 0) + 1
    try screen.print([
      .empty,
      layout.heading(messages.question(number, of: questions.count, question.kind)), .empty,
    ])
    let mixing = Mixing.order(of: question, attempt: session.attempt)
    try screen.print(view.lines(question, mixing: mixing))
    let response = try ask(question, mixing)
    try recorder.complete(response)
    try say(response == .skipped ? messages.skipped : messages.stored)
    if session.isRevealed, response != .skipped { try screen.print(result(response, to: question)) }
  }

  /// Asks until there is an answer or the question is passed over, with hints on request.
  private func ask(_ question: Question, _ mixing: [Int]) throws -> Response {
    var hints = question.hints[...]
    while true {
      switch try view.ask(question, mixing: mixing, with: asker) {
      case .value(let response): return response
      case .skip: return .skipped
      case .stop: throw Stopped()
      case .hint:
        if question.hints.isEmpty { try say(messages.noHint) }
        let hint = hints.popFirst() ?? question.hints.last
        if let hint {
          try screen.print(layout.marked(ScreenText(messages.hint + ": ", style: .accent), hint))
        }
      }
    }
  }

  private func reveal(_ recorder: inout EventRecorder) throws {
    let content = recorder.session.content
    let hasAnswers = !recorder.session.firstAnswers.isEmpty
    try screen.print(ScreenText.empty)
    try say(hasAnswers ? messages.revealing : messages.revealingFirst)
    try goOn()
    // The analysis counts as shown from here on: a first answer given later would not be one.
    try recorder.complete()
    let lines = content.sections(.analysis).flatMap { layout.lines($0) }
    guard try pager.show(lines) else { throw Stopped() }
    try goOn()
    try results(of: recorder.session)
  }

  private func awaitTrainer(_ recorder: inout EventRecorder) throws {
    try screen.print(ScreenText.empty)
    try say(messages.awaitTrainer)
    let prompt = ScreenText(messages.hasBeenShown, style: .accent)
    let answer = try asker.line(prompt: prompt)?.lowercased()
    guard let answer, ["y", "yes", "是", "ｙ"].contains(answer) else {
      try say(messages.later(recorder.session.content.slug))
      throw Stopped()
    }
    try recorder.complete()
    try results(of: recorder.session)
  }

  /// Shows how right the answers were that can be right or wrong, and what was to be said to them.
  private func results(of session: ReflectionSession) throws {
    let lines = session.questions.flatMap { question -> [ScreenText] in
      session.firstAnswers[question.id].map { result($0, to: question) } ?? []
    }
    guard !lines.isEmpty else { return }
    try screen.print([.empty, layout.heading(messages.results), .empty])
    guard try pager.show(lines) else { throw Stopped() }
    try goOn()
  }

  private func result(_ response: Response, to question: Question) -> [ScreenText] {
    ResultView(layout: layout, view: view, messages: messages).lines(response, to: question)
  }

  private func reconsider(
    _ question: Question, _ first: Response, _ recorder: inout EventRecorder
  ) throws {
    if recorder.session.secondAnswers.isEmpty {
      try screen.print(ScreenText.empty)
      try say(messages.secondThoughts)
    }
    let mixing = Mixing.order(of: question, attempt: recorder.session.attempt)
    var lines = [ScreenText.empty] + view.lines(question, mixing: mixing)
    lines += [ScreenText(messages.firstAnswer, style: .bold)]
    lines += view.lines(first, to: question).map { ScreenText("  ") + $0 } + [.empty]
    if !question.modelAnswers.isEmpty {
      lines += [ScreenText(messages.modelAnswer, style: .bold)]
      lines += question.modelAnswers.flatMap { layout.layout.lines(for: $0) } + [.empty]
    }
    if !question.rubric.isEmpty {
      lines += [ScreenText(messages.rubric, style: .bold)]
      lines += layout.items(question.rubric.map(\.content)) + [.empty]
    }
    guard try pager.show(lines) else { throw Stopped() }
    try say(messages.secondThought)
    let response = try ask(question, mixing)
    try recorder.complete(response)
    try say(messages.stored)
  }

  private func goOn() throws {
    let prompt = ScreenText(messages.goOn, style: .accent)
    guard let line = try asker.line(prompt: prompt) else { throw Stopped() }
    if [":q", "q", "：q"].contains(line.lowercased()) { throw Stopped() }
  }

  private func say(_ message: String) throws {
    try screen.print(LineWrapper(width: screen.columns).lines(ScreenText(message, style: .dim)))
  }
}
