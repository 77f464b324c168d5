internal import CaseModel

extension CaseTally {
  /// What the rows say of a question.
  func question(_ place: Int, _ item: ItemStatistics?) -> QuestionResults {
    let code = codes[place]
    let question = code.question
    let size = code.categories.count
    let isAskedAgain = question.isAskedAgain && !question.kind.isOpen
    var first = [Int](repeating: 0, count: size)
    var moves = Self.square(size, size)
    var certainties = Self.square(4, size)
    var options = [Int](repeating: 0, count: isMultiple(question) ? question.kind.choices.count : 0)
    var seconds: [Double] = []
    var shares: [Double] = []
    for row in counted {
      let own = answers(of: row)
      let answer = own[own.startIndex + place]
      let category = Int(answer.first?.category ?? code.missing)
      first[category] += 1
      if isAskedAgain {
        moves[category][Int(answer.second?.category ?? code.missing)] += 1
      }
      if question.asksConfidence {
        certainties[answer.certainty > 0 ? Int(answer.certainty) - 1 : 3][category] += 1
      }
      if code.isScored { shares.append(answer.first?.share ?? 0) }
      if answer.seconds >= 0 { seconds.append(Double(answer.seconds) / 60) }
      if let chosen = answer.first?.options {
        for option in options.indices where chosen & 1 << UInt64(option) != 0 {
          options[option] += 1
        }
      }
    }
    return QuestionResults(
      id: question.id, prompt: question.prompt.plainText, kind: question.kind.name,
      isSensitive: question.isSensitive, categories: code.categories,
      labels: Self.labels(question), rightCategories: Self.rightCategories(code), first: first,
      moves: isAskedAgain ? moves : nil, certainties: question.asksConfidence ? certainties : nil,
      options: options.isEmpty ? nil : options, themes: themes(of: place), item: item,
      meanShare: Moments.mean(shares).map { 100 * $0 }, minutes: Spread(of: seconds),
      criteria: question.rubric.indices.map { criterion($0, of: place) })
  }

  private func criterion(_ index: Int, of place: Int) -> CriterionResults {
    var counts = [Int](repeating: 0, count: CriterionResults.Rating.allCases.count)
    for row in counted {
      let share = ratings[row * criteriaCount + criteriaStarts[place] + index]
      let rating: CriterionResults.Rating =
        switch share {
        case Self.notJudged: .missing
        case Self.unsure: .unsure
        case ...0: .none
        case ..<1: .partly
        default: .full
        }
      counts[rating.rawValue] += 1
    }
    return CriterionResults(
      content: codes[place].question.rubric[index].content.plainText, ratings: counts)
  }

  private static func square(_ rows: Int, _ columns: Int) -> [[Int]] {
    Array(repeating: Array(repeating: 0, count: columns), count: rows)
  }

  private func isMultiple(_ question: Question) -> Bool {
    if case .multiple = question.kind { true } else { false }
  }

  private static func labels(_ question: Question) -> [String] {
    if case .scale(let steps) = question.kind { return steps.map(\.plainText) }
    return question.kind.choices.map(\.content.plainText)
  }

  private static func rightCategories(_ code: QuestionCode) -> [Int] {
    guard code.isScored else { return [] }
    return code.categories.indices.filter { index in
      switch code.categories[index] {
      case .option(let option): code.question.kind.choices[option].isCorrect
      case .right: true
      default: false
      }
    }
  }
}
