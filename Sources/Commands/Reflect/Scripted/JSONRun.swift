internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Reflection

/// Works through a case with another program: each step is printed as a JSON object on a line, and answers
/// are read as such lines, in the form of a file of answers.
struct JSONRun {
  /// The next line of input; nil at its end.
  let readLine: () -> String?
  /// Prints a line.
  let print: (String) throws -> Void
  private var sheet = AnswerSheet()

  init(readLine: @escaping () -> String?, print: @escaping (String) throws -> Void) {
    self.readLine = readLine
    self.print = print
  }

  /// Goes on until the case is finished or the input ends.
  mutating func run(_ recorder: inout EventRecorder) throws {
    if !recorder.session.isStarted { try recorder.complete() }
    while true {
      let session = recorder.session
      let step = session.step
      try show(StepRecord(step, of: session.content, attempt: session.attempt))
      switch step {
      case .read(_, let passage):
        try recorder.complete()
        try show(
          OutcomeRecord(event: "read", question: passage.anchor.isEmpty ? nil : passage.anchor))
      case .answer(let question), .answerAfterReveal(let question):
        guard let response = try next(of: question.id, session.content, { $0.answers[question.id] })
        else { return }
        try recorder.complete(response, certainty: sheet.certainties[question.id])
        try show(OutcomeRecord(event: "answered", question: question.id))
      case .reveal, .awaitTrainer:
        try recorder.complete()
        try show(OutcomeRecord(event: "revealed"))
        try showScores(recorder.session)
      case .reconsider(let question, _):
        guard
          let response = try next(
            of: question.id, session.content,
            {
              $0.secondThoughts[question.id]
                ?? ($0.answers[question.id] == .skipped ? .skipped : nil)
            })
        else { return }
        try recorder.complete(response)
        try show(OutcomeRecord(event: "reconsidered", question: question.id))
      case .assess(let question, _):
        guard
          let response = try next(
            of: question.id, session.content,
            {
              $0.assessments[question.id] ?? ($0.answers[question.id] == .skipped ? .skipped : nil)
            })
        else { return }
        try recorder.complete(response)
        try show(OutcomeRecord(event: "assessed", question: question.id))
      case .commit:
        guard
          let response = try next(
            of: nil, session.content, { $0.commitment.map { .commitment($0) } ?? .skipped })
        else { return }
        try recorder.complete(response)
        try show(OutcomeRecord(event: "committed"))
      case .finish:
        try recorder.complete()
        try show(OutcomeRecord(event: "finished"))
      case .done: return
      }
    }
  }

  /// Reads lines until one has what is asked; nil at the end of the input.
  private mutating func next(
    of question: String?, _ content: Case, _ find: (AnswerSheet) -> Response?
  ) throws -> Response? {
    while let line = readLine() {
      let (read, problems) = AnswerSheetParser.parse(
        SourceText(path: "-", text: line), for: content)
      sheet = read
      for problem in problems {
        try show(OutcomeRecord(question: question, error: problem.message, fix: problem.fix))
      }
      if !problems.isEmpty { continue }
      if let response = find(read) { return response }
      try show(
        OutcomeRecord(
          question: question,
          error: "There is no answer to question “\(question ?? "")” in this line."))
    }
    return nil
  }

  private func showScores(_ session: ReflectionSession) throws {
    for question in session.questions {
      guard let response = session.firstAnswers[question.id],
        let share = Scoring.share(of: response, to: question)
      else { continue }
      try show(OutcomeRecord(event: "scored", question: question.id, score: share))
    }
  }

  private func show(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
