internal import CaseModel

extension Reading {
  /// Checks the questions of a case: their ids, points and marks.
  mutating func checkQuestions(_ questions: [Question], limits: CaseLimits) {
    if let limit = limits.questions, questions.count > limit {
      report(
        .tooManyQuestions, at: questions[limit].position,
        "This case asks \(questions.count) questions; the library's limit is \(limit).",
        fix: "Keep those that matter most.")
    }
    var seen: Set<String> = []
    for (index, question) in questions.enumerated() {
      if !seen.insert(question.id).inserted {
        report(
          .duplicateQuestionID, at: place(of: "#\(question.id)", from: question.position),
          "Two questions have the id “\(question.id)”.",
          fix: "Give one of them another id; answers belong to it.")
      }
      checkPoints(of: question, number: index + 1)
      checkMarks(of: question, number: index + 1)
      for sample in question.samples { check(sample, of: question, number: index + 1) }
    }
  }

  private mutating func checkPoints(of question: Question, number: Int) {
    guard let points = question.points, !question.rubric.isEmpty else { return }
    let sum = question.rubric.reduce(0) { $0 + $1.weight }
    guard abs(sum - points) > 1e-9 else { return }
    report(
      .pointsMismatch, at: place(of: "points=", from: question.position),
      "Question \(number) is worth \(points.inWords) points, but its rubric adds up to \(sum.inWords).",
      fix: "Write points=\(sum.inWords), or change the criteria.")
  }

  private mutating func check(_ sample: SampleAnswer, of question: Question, number: Int) {
    let weights = question.rubric.map(\.weight)
    guard
      sample.points.count == weights.count, !weights.isEmpty,
      zip(sample.points, weights).allSatisfy({ $0 <= $1 })
    else {
      let most = weights.map(\.inWords).joined(separator: ", ")
      return report(
        .invalidSample, at: sample.position,
        "The sample doesn't give points for each criterion of question \(number).",
        fix: weights.isEmpty
          ? "Give the question a rubric, so that reviewers can judge by it."
          : "End it with a list of \(weights.count), of at most (\(most)) points.")
    }
  }

  /// A choice without a right option is a poll; what only a scored question has shows a slip.
  private mutating func checkMarks(of question: Question, number: Int) {
    guard question.kind.isPoll else { return }
    let branches = question.kind.choices.contains { $0.target != nil }
    let isScored = question.points != nil || question.asksConfidence
    let hasFeedback = !branches && question.kind.choices.contains { $0.feedback != nil }
    guard isScored || hasFeedback else { return }
    report(
      .noOptionCorrect, at: question.position,
      "No option of question \(number) is marked right, but it has "
        + (isScored ? "points or asks how sure one is." : "feedback for its options."),
      fix: "Mark the right one with (x), or the right ones with [x].")
  }
}
