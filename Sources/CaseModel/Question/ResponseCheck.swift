extension Question {
  /// Whether a response judges an answer by the question's rubric: for each criterion no more points than
  /// it is worth. Passing over is allowed.
  public func acceptsAssessment(_ response: Response) -> Bool {
    switch response {
    case .skipped: true
    case .ratings(let points):
      points.count == rubric.count
        && zip(points, rubric).allSatisfy { points, criterion in
          points.map { (0...criterion.weight).contains($0) } ?? true
        }
    default: false
    }
  }

  /// Whether a response fits the question: its type, and options that exist.
  ///
  /// A skipped question fits any; limits of length are advice and don't count.
  public func accepts(_ response: Response) -> Bool {
    switch (kind, response) {
    case (_, .skipped): true
    case (.order, .items), (.match, .items): placed(response).map(accepts) ?? false
    case (.open, .text(let text)), (.short, .text(let text)): !text.trimmingSpaces.isEmpty
    case (.single(let choices), .choices(let chosen)):
      chosen.count == 1 && chosen.allSatisfy(choices.indices.contains)
    case (.multiple(let choices), .choices(let chosen)):
      Set(chosen).count == chosen.count && chosen.allSatisfy(choices.indices.contains)
    case (.order(let items), .order(let order)): order.sorted() == Array(items.indices)
    case (.match(let pairs), .matches(let matches)):
      matches.count == pairs.count && matches.allSatisfy(pairs.indices.contains)
    case (.scale(let steps), .level(let level)): steps.indices.contains(level)
    case (.number, .number(let number)): number.isFinite
    default: false
    }
  }
}
