internal import CaseModel
internal import Reflection

/// How answers to a question are counted.
struct QuestionCode {
  let question: Question
  /// The categories, the missing one last.
  let categories: [AnswerCategory]
  /// Whether the answers are right or wrong.
  let isScored: Bool

  private let passedOver: Int16
  /// The category of those of whom nothing is known.
  let missing: Int16

  init(_ question: Question) {
    self.question = question
    var isScored = false
    let own: [AnswerCategory]
    switch question.kind {
    case .open: own = [.answered]
    case .single(let choices):
      isScored = !question.kind.isPoll
      own = choices.indices.map { .option($0) }
    case .scale(let steps): own = steps.indices.map { .option($0) }
    case .multiple where question.kind.isPoll: own = [.answered]
    case .multiple, .order, .match, .number, .short:
      isScored = true
      own = [.right, .partly, .wrong]
    }
    self.isScored = isScored
    categories = own + [.passedOver, .missing]
    passedOver = Int16(own.count)
    missing = Int16(own.count + 1)
  }

  /// The answer as it is counted; nil for one that the question doesn't take, as the case may have changed.
  func answer(_ response: Response, revision: Int?) -> CodedAnswer? {
    if let revision, revision != question.revision { return nil }
    guard question.accepts(response) else { return nil }
    let share = Scoring.share(of: response, to: question)
    var answer = CodedAnswer(category: passedOver, share: share ?? .nan)
    if response == .skipped { return answer }
    switch (categories[0], response) {
    case (.option, .choices(let chosen)):
      answer.category = chosen.first.map(Int16.init) ?? passedOver
    case (.option, .level(let level)): answer.category = Int16(level)
    case (.right, _): answer.category = answer.share >= 1 ? 0 : answer.share > 0 ? 1 : 2
    default: answer.category = 0
    }
    if case .multiple = question.kind, case .choices(let chosen) = response {
      answer.options = chosen.reduce(0) { $0 | 1 << UInt64($1) }
    }
    return answer
  }
}

/// An answer as it is counted.
struct CodedAnswer {
  /// The place of its category.
  var category: Int16
  /// Whether it is in words whose themes are known.
  var isCoded = false
  /// The share of the points; not a number where it isn't scored.
  var share: Double
  /// The options of a multiple choice, or the themes of words, a bit each; what stands behind the 64th is left out.
  var options: UInt64 = 0
}
