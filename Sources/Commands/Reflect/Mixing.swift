internal import CaseModel

/// The order in which a question's items are shown, so that it doesn't tell the right one.
enum Mixing {
  /// A permutation of the items; the same for the same question and attempt, so that a person who comes
  /// back finds them as they were, and never the right order itself where there are more ways.
  static func order(of question: Question, attempt: Int) -> [Int] {
    let count: Int =
      switch question.kind {
      case .order(let items): items.count
      case .match(let pairs): pairs.count
      default: 0
      }
    var order = Array(0..<count)
    guard count > 1, question.shuffles else { return order }
    var generator = SeededGenerator(seed: "\(question.contentHash)/\(attempt)")
    while order == Array(0..<count) { order.shuffle(using: &generator) }
    return order
  }
}
