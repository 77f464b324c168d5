internal import CaseModel
internal import Reflection

/// A step of a session as an object of `--json`: what is asked, or shown.
struct StepRecord: Encodable {
  var step: String
  var question: String?
  var type: String?
  var prompt: String?
  var options: [String]?
  var certainty: Bool?
  var title: String?
  var text: String?
  var criteria: [Criterion]?

  /// Something that an answer is judged by.
  struct Criterion: Encodable {
    var text: String
    var points: Double
  }

  /// A step.
  /// - Parameter attempt: the number of the attempt, by which items are mixed.
  init(_ step: ReflectionStep, of content: Case, attempt: Int) {
    switch step {
    case .read(_, let passage):
      self.step = "read"
      title = passage.title
      text = Self.text(of: passage)
    case .answer(let question):
      self.step = "answer"
      ask(question, attempt)
    case .answerAfterReveal(let question):
      self.step = "answer-after"
      ask(question, attempt)
    case .reconsider(let question, let first):
      self.step = "reconsider"
      ask(question, attempt)
      if case .text(let words) = first { text = words }
    case .reveal, .awaitTrainer:
      self.step = "reveal"
      let isShown = content.metadata.reveal != .facilitator
      let passages = content.sections(.analysis).flatMap(\.passages)
      text = isShown ? passages.map(Self.text).joined(separator: "\n\n") : nil
    case .assess(let question, let answer):
      self.step = "assess"
      self.question = question.id
      criteria = question.rubric.map { Criterion(text: $0.content.plainText, points: $0.weight) }
      if case .text(let words) = answer { text = words }
    case .commit: self.step = "commit"
    case .finish: self.step = "finish"
    case .done: self.step = "done"
    }
  }

  private mutating func ask(_ question: Question, _ attempt: Int) {
    self.question = question.id
    type = question.kind.name
    prompt = question.prompt.plainText
    certainty = question.asksConfidence ? true : nil
    switch question.kind {
    case .single(let choices), .multiple(let choices): options = choices.map(\.content.plainText)
    case .scale(let steps): options = steps.map(\.plainText)
    case .match(let pairs): options = pairs.map(\.left.plainText)
    case .order(let items):
      // By their texts, as their own order would give the answer away.
      options = items.map(\.plainText).sorted()
    case .open, .number, .short: break
    }
  }

  private static func text(of passage: Passage) -> String {
    passage.elements.map { element in
      switch element {
      case .content(let content): content.plainText
      case .timeline(let entries):
        entries.map { "\($0.date) \($0.content.plainText)" }.joined(separator: "\n")
      case .findings(let findings): findings.map(\.content.plainText).joined(separator: "\n")
      case .question: ""
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

/// What became of a step, as an object of `--json`.
struct OutcomeRecord: Encodable {
  var event: String?
  var question: String?
  var score: Double?
  var error: String?
  var fix: String?
}
