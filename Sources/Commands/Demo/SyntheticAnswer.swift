internal import CaseModel

/// An answer by somebody who knows it, or who doesn't.
struct SyntheticAnswer {
  let question: Question
  let knows: Bool

  func response(_ random: inout SeededGenerator) -> Response {
    switch question.kind {
    case .open: .text("(synthetic answer)")
    case .single(let choices): .choices([choice(choices, &random)])
    case .multiple(let choices):
      .choices(
        choices.indices.filter { index in
          let isChosen =
            question.kind.isPoll ? Bool.random(using: &random) : choices[index].isCorrect
          return isChosen != slips(&random)
        })
    case .order(let items): .order(mixed(items.count, &random))
    case .match(let pairs): .matches(mixed(pairs.count, &random))
    case .scale(let steps):
      .level(
        min(
          steps.count - 1,
          (0..<steps.count).randomElement(using: &random).map { $0 + (knows ? 1 : 0) } ?? 0))
    case .number(let range):
      .number(
        knows ? range.lowerBound : range.upperBound + Double(Int.random(in: 1...20, using: &random))
      )
    case .short(let accepted): .text(knows ? accepted.first ?? "" : "(synthetic)")
    }
  }

  private func slips(_ random: inout SeededGenerator) -> Bool {
    Double.random(in: 0..<1, using: &random) < (knows ? 0.05 : 0.35)
  }

  /// A right option for who knows; the others prefer the options that stand first.
  private func choice(_ choices: [Choice], _ random: inout SeededGenerator) -> Int {
    let right = choices.indices.filter { choices[$0].isCorrect }
    if knows, let option = right.randomElement(using: &random) { return option }
    let first = Int.random(in: choices.indices, using: &random)
    return min(first, Int.random(in: choices.indices, using: &random))
  }

  /// The right order, with two neighbours or more swapped for who doesn't know.
  private func mixed(_ count: Int, _ random: inout SeededGenerator) -> [Int] {
    var order = Array(0..<count)
    for _ in 0..<(knows || count < 2 ? 0 : Int.random(in: 1...3, using: &random)) {
      let place = Int.random(in: 0..<count - 1, using: &random)
      order.swapAt(place, place + 1)
    }
    return order
  }
}
