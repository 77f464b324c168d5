public import CaseModel

/// How right an answer is.
public enum Scoring {
  /// The share of the points that a response earns, from 0 to 1; nil for what isn't scored by
  /// itself: open questions, scales, polls, and skipped questions of these kinds.
  ///
  /// Several options score by option: each right one chosen counts for, each wrong one against, and
  /// the sum never falls below 0. Order scores by the share of neighbouring pairs kept, matching by
  /// the share of pairs found. A skipped question that could be scored earns 0.
  public static func share(of response: Response, to question: Question) -> Double? {
    switch (question.kind, response) {
    case (.open, _), (.scale, _): nil
    case (.single, _) where question.kind.isPoll: nil
    case (.multiple, _) where question.kind.isPoll: nil
    case (_, .skipped): 0
    case (_, .items): question.placed(response).flatMap { share(of: $0, to: question) } ?? 0
    case (.single(let choices), .choices(let chosen)):
      chosen.count == 1 && chosen.allSatisfy { isCorrect($0, in: choices) } ? 1 : 0
    case (.multiple(let choices), .choices(let chosen)): share(of: chosen, among: choices)
    case (.order(let items), .order(let order)): shareOfNeighbours(order, count: items.count)
    case (.match(let pairs), .matches(let matches)):
      share(
        matches.enumerated().count { sameRightSide(pairs, $0.offset, $0.element) }, of: pairs.count)
    case (.number(let range), .number(let number)): range.contains(number) ? 1 : 0
    case (.short(let accepted), .text(let text)):
      accepted.contains { $0.foldedForComparison == text.foldedForComparison } ? 1 : 0
    default: 0
    }
  }

  /// The mark of an answer given with a certainty: 1, 2 or 3 where it is right, and 0, −2 or −6 where it
  /// isn't, an answer that is right in part counting as wrong.
  ///
  /// The scheme is that of A. R. Gardner-Medwin, "Confidence-based marking", as Moodle's question
  /// behaviours "with CBM" apply it.
  public static func mark(ofShare share: Double, certainty: Certainty) -> Int {
    switch (share >= 1, certainty) {
    case (true, _): certainty.rawValue
    case (false, .low): 0
    case (false, .middle): -2
    case (false, .high): -6
    }
  }

  /// The points that a person gave their own answer, of those that the rubric has; nil where they gave
  /// none.
  public static func points(of ratings: [Double?]) -> Double? {
    let given = ratings.compactMap(\.self)
    return given.isEmpty ? nil : given.reduce(0, +)
  }

  private static func isCorrect(_ index: Int, in choices: [Choice]) -> Bool {
    choices.indices.contains(index) && choices[index].isCorrect
  }

  private static func share(of chosen: [Int], among choices: [Choice]) -> Double {
    let right = chosen.count { isCorrect($0, in: choices) }
    let wrong = chosen.count - right
    return max(0, share(right - wrong, of: choices.count(where: \.isCorrect)))
  }

  private static func shareOfNeighbours(_ order: [Int], count: Int) -> Double {
    share(zip(order, order.dropFirst()).count { $1 == $0 + 1 }, of: count - 1)
  }

  /// Right sides that read the same can stand for each other.
  private static func sameRightSide(_ pairs: [MatchPair], _ left: Int, _ right: Int) -> Bool {
    guard pairs.indices.contains(left), pairs.indices.contains(right) else { return false }
    return pairs[left].right.plainText == pairs[right].right.plainText
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
