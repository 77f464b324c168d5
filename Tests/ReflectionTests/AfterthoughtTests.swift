import CaseModel
import Reflection
import Testing

private let judged = """
  # T

  ## Description

  It happened.

  ## Analysis

  Why.

  ## Questions

  1. Open? {#open}

     > [!RUBRIC]
     > - One (2)
     > - Two (3)

  2. Choice? {#choice confidence}
     - (x) a
     - ( ) b
  """

@Suite struct AfterthoughtTests {
  private func driver(upTo name: String) throws -> SessionDriver {
    var driver = try SessionDriver(judged)
    try driver.complete()
    while driver.session.step.name != name {
      try driver.complete(driver.session.step.anyResponse(0))
    }
    return driver
  }

  @Test func answersAreJudgedAndACommitmentIsMadeAfterSecondThoughts() throws {
    var driver = try driver(upTo: "assess open")
    guard case .assess(_, let answer) = driver.session.step else { throw Missing() }
    #expect(answer == .text("words"))
    try driver.complete(.ratings([1, nil]))
    #expect(driver.session.assessments["open"] == .ratings([1, nil]))
    #expect(driver.session.step.name == "commit")
    try driver.complete(.commitment(Commitment(text: "Look up.", due: nil)))
    #expect(driver.session.commitment == .commitment(Commitment(text: "Look up.", due: nil)))
    #expect(driver.session.step.name == "finish")
  }

  @Test(arguments: [
    Response.ratings([]), .ratings([1]), .ratings([3, 0]), .ratings([-1, 0]), .text("good"),
  ])
  func pointsMustFitTheRubric(response: Response) throws {
    let driver = try driver(upTo: "assess open")
    var copy = driver
    #expect(throws: ReflectionRefusal.unfitting(question: "open")) { try copy.attempt(response) }
  }

  @Test func aSkippedAnswerIsNotJudgedAndJudgingCanBePassedOver() throws {
    var skipping = try SessionDriver(judged)
    try skipping.complete()
    var names: [String] = []
    while skipping.session.step.name != "done" {
      names.append(skipping.session.step.name)
      let isAnswer =
        skipping.session.step.name.hasSuffix("open") || skipping.session.step.name == "commit"
      try skipping.complete(isAnswer ? .skipped : skipping.session.step.anyResponse(0))
    }
    #expect(!names.contains("assess open") && names.contains("commit"))
    #expect(skipping.session.commitment == .skipped)
  }

  @Test func anEmptyCommitmentIsRefused() throws {
    var driver = try driver(upTo: "commit")
    for response in [Response.commitment(Commitment(text: " ")), .text("x")] {
      #expect(throws: ReflectionRefusal.outOfTurn) { try driver.attempt(response) }
    }
  }

  @Test func aFirstAnswerChangesOnlyBeforeTheAnalysis() throws {
    var driver = try driver(upTo: "answer choice")
    let open = driver.session.questions[0]
    let choice = driver.session.questions[1]
    #expect(driver.session.canChange(open) && !driver.session.canChange(choice))
    #expect(throws: ReflectionRefusal.outOfTurn) {
      try driver.change(choice, to: .choices([0]))
    }
    #expect(throws: ReflectionRefusal.unfitting(question: "open")) {
      try driver.change(open, to: .level(0))
    }
    try driver.change(open, to: .text("better"))
    #expect(driver.session.firstAnswers["open"] == .text("better"))
    #expect(driver.session.step.name == "answer choice")
    try driver.complete(.choices([0]))
    try driver.complete()
    #expect(driver.session.isRevealed && !driver.session.canChange(open))
    #expect(throws: ReflectionRefusal.tooLate(question: "open")) {
      try driver.change(open, to: .text("too late"))
    }
  }

  @Test func certaintyAndHintsAreKept() throws {
    var driver = try driver(upTo: "answer choice")
    try driver.hint(driver.session.questions[1])
    try driver.complete(.choices([1]), certainty: .high)
    #expect(driver.session.certainties == ["choice": .high])
    #expect(driver.session.hints == ["choice": 1])
    let replayed = ReflectionSession(driver.session.content, events: driver.events)
    #expect(
      replayed.certainties == driver.session.certainties && replayed.hints == driver.session.hints)
    #expect(replayed.step.name == driver.session.step.name)
  }

  @Test func theCertaintyOfASecondAnswerIsKept() throws {
    let text = """
      # T

      ## Description

      d

      ## Analysis

      a

      ## Questions

      1. Again? {#again stage=both confidence}
         - (x) yes
         - ( ) no
      2. Only then? {#then stage=after confidence}
         - (x) yes
         - ( ) no
      """
    var driver = try SessionDriver(text)
    while !driver.session.isRevealed {
      if case .answer = driver.session.step {
        try driver.complete(.choices([1]), certainty: .low)
      } else {
        try driver.complete()
      }
    }
    try driver.complete(.choices([0]), certainty: .high)
    try driver.complete(.choices([0]), certainty: .middle)
    let session = driver.session
    #expect(session.secondCertainties == ["again": .high, "then": .middle])
    #expect(session.questions.map(session.certainty) == [.low, .middle])
  }

  /// Moodle's documentation of its certainty-based marking gives these marks.
  @Test(arguments: [
    (1.0, Certainty.low, 1), (1, .middle, 2), (1, .high, 3), (0, .low, 0), (0, .middle, -2),
    (0, .high, -6), (0.5, .high, -6),
  ])
  func certaintyIsMarkedAsMoodleDoes(share: Double, certainty: Certainty, mark: Int) {
    #expect(Scoring.mark(ofShare: share, certainty: certainty) == mark)
  }

  private struct Missing: Error {}
}
