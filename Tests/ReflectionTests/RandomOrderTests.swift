import CaseModel
import Reflection
import Testing

private let text = """
  # T

  ## Description

  Start.

  ### Decision

  1. Now? {#now}
     - [A](#a)
     - [B](#b)

  ### A

  a

  ### B

  b

  ## Analysis

  Why.

  ## Questions

  1. Open? {#open}

     > [!RUBRIC]
     > - One (2)

  2. Choice? {#choice}
     - (x) a
     - ( ) b
  3. Later? {#later stage=after}
  """

@Suite struct RandomOrderTests {
  /// Whatever is tried, in whatever order, and wherever the process is killed: the analysis comes after an
  /// answer to every question that is asked before it.
  @Test(arguments: 0..<200)
  func noOrderShowsTheAnalysisBeforeTheAnswersAreStored(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var driver = try SessionDriver(text)
    let questions = driver.session.content.questions
    for _ in 0..<60 {
      let question = questions[Int.random(in: 0..<questions.count, using: &random)]
      let responses: [Response?] = [
        nil, .skipped, .text("words"), .choices([0]), .choices([1]), .ratings([1]), .level(0),
        .commitment(Commitment(text: "x")),
      ]
      let response = responses[Int.random(in: 0..<responses.count, using: &random)]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: try? driver.change(question, to: response ?? .skipped)
      case 1: try? driver.hint(question)
      case 2: driver = try SessionDriver(text, events: driver.events)
      case 3: _ = try? driver.complete(driver.session.step.anyResponse(1))
      default: _ = try? driver.complete(response)
      }
      try check(driver)
    }
  }

  private func check(_ driver: SessionDriver) throws {
    guard let reveal = driver.events.firstIndex(where: { $0.kind == .revealed }) else {
      #expect(!driver.session.isRevealed)
      return
    }
    let before = driver.events[..<reveal]
    let answered = Set(before.filter { $0.kind == .answered }.compactMap(\.subject))
    #expect(answered == ["now", "open", "choice"])
    // What is answered afterwards never counts as a first thought.
    #expect(!driver.events[reveal...].contains { $0.kind == .answered })
  }

  @Test func someOrdersReachTheEnd() throws {
    var driver = try SessionDriver(text)
    try driver.run()
    #expect(driver.session.isFinished)
    try check(driver)
  }
}
