internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Reflection
internal import Terminal

/// Works through a case with answers from a file, in the same order and with the same care as a
/// person in the terminal.
struct AnswerFileRun {
  private let sheet: AnswerSheet
  private let path: String
  private let screen: Screen

  /// Reads the file.
  /// - Throws: `ExitCode` 1, with the problems printed, where it doesn't fit the case.
  init(path: String, for content: Case, screen: Screen) throws {
    self.path = path
    self.screen = screen
    let bytes = try FileReader.bytes(at: path, limit: CaseLimits.greatestFileSize)
    let source = SourceText(path: path, bytes: bytes)
    var problems = [CaseLoader.refusal(of: bytes, path: path)].compactMap(\.self)
    var sheet = AnswerSheet()
    if problems.isEmpty { (sheet, problems) = AnswerSheetParser.parse(source, for: content) }
    self.sheet = sheet
    if problems.isEmpty { return }
    try DiagnosticText(screen: Standard.error).print(problems)
    throw ExitCode(1)
  }

  /// Runs until the end of the case, or to the first question without an answer.
  /// - Throws: `ExitCode` 1 where a question has no answer; what was answered before is stored.
  func run(_ recorder: inout EventRecorder) throws {
    if !recorder.session.isStarted { try recorder.complete() }
    while true {
      switch recorder.session.step {
      case .read(_, let passage):
        try recorder.complete()
        try say("read", passage.title ?? recorder.session.content.metadata.title)
      case .answer(let question):
        let answer = try answer(to: question, in: sheet.answers)
        try recorder.complete(answer, certainty: certainty(of: question))
        try say(answer == .skipped ? "skipped" : "stored", question.id)
      case .answerAfterReveal(let question):
        try recorder.complete(
          answer(to: question, in: sheet.answers.merging(sheet.secondThoughts) { $1 }))
        try say("stored", question.id)
      case .reveal, .awaitTrainer:
        try recorder.complete()
        try say("analysis", "shown after \(recorder.session.firstAnswers.count) answers")
        try sayScores(recorder.session)
      case .reconsider(let question, _):
        let second = sheet.secondThoughts[question.id] ?? .skipped
        try recorder.complete(second)
        try say(second == .skipped ? "kept" : "second thought", question.id)
      case .assess(let question, _):
        let ratings = sheet.assessments[question.id] ?? .skipped
        try recorder.complete(ratings)
        if case .ratings(let points) = ratings, let sum = Scoring.points(of: points) {
          try say("assessed", "\(question.id) \(sum.inWords) of \(question.fullPoints.inWords)")
        }
      case .commit:
        try recorder.complete(sheet.commitment.map { .commitment($0) } ?? .skipped)
        if let due = sheet.commitment.map({ $0.due?.description ?? "no day" }) {
          try say("commitment", due)
        }
      case .finish:
        try recorder.complete()
        try say("finished", "attempt \(recorder.session.attempt) is stored")
      case .done: return
      }
    }
  }

  private func answer(to question: Question, in answers: [String: Response]) throws -> Response {
    if let answer = answers[question.id] { return answer }
    Standard.error.tell(
      """
      \(path): there is no answer to question “\(question.id)”. What was answered before it is stored.
      Add it under answers:, or list it under skip:, and run the command again.
      """)
    throw ExitCode(1)
  }

  private func certainty(of question: Question) -> Certainty? {
    question.asksConfidence ? sheet.certainties[question.id] : nil
  }

  private func sayScores(_ session: ReflectionSession) throws {
    for question in session.questions {
      guard let response = session.firstAnswers[question.id],
        let share = Scoring.share(of: response, to: question)
      else { continue }
      let mark = session.certainties[question.id].map {
        ", mark \(Scoring.mark(ofShare: share, certainty: $0)) at certainty \($0.rawValue)"
      }
      try say("score", "\(question.id) \(Int((share * 100).rounded())) %\(mark ?? "")")
    }
  }

  private func say(_ label: String, _ text: String) throws {
    let padding = String(repeating: " ", count: max(1, 16 - label.count))
    try screen.print(ScreenText(label + padding, style: .dim) + ScreenText(text))
  }
}
