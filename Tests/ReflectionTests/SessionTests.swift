import CaseModel
import Reflection
import Testing

private let plain = """
  # T

  ## Description

  It happened.

  ## Analysis

  Why.

  ## Questions

  1. Open? {#open}
  2. Choice? {#choice}
     - (x) a
     - ( ) b
  3. Later? {#later stage=after}
  4. Both? {#both stage=both}
     - ( ) a
     - ( ) b
  """

private let branching = """
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

  ### Later

  z

  ## Analysis

  Why.

  ## Questions

  1. Open? {#open}
  """

@Suite struct SessionTests {
  private func steps(_ text: String, choosing option: Int = 0) throws -> [String] {
    var driver = try SessionDriver(text)
    var names: [String] = []
    try driver.complete()
    while true {
      names.append(driver.session.step.name)
      if case .done = driver.session.step { return names }
      try driver.complete(driver.session.step.anyResponse(option))
    }
  }

  @Test func theOrderIsReadAnswerRevealReconsider() throws {
    #expect(
      try steps(plain) == [
        "read ", "answer open", "answer choice", "answer both", "reveal", "reconsider open",
        "after later", "reconsider both", "commit", "finish", "done",
      ])
  }

  @Test func withAnImmediateRevealTheAnalysisComesFirst() throws {
    let text = plain.replacing("# T", with: "---\ntitle: T\nreveal: immediately\n---")
    #expect(
      try steps(text) == [
        "read ", "reveal", "answer open", "answer choice", "answer both", "after later",
        "reconsider both", "commit", "finish", "done",
      ])
  }

  @Test func theTrainerRevealsWhereTheCaseSaysSo() throws {
    let text = plain.replacing("# T", with: "---\ntitle: T\nreveal: facilitator\n---")
    let names = try steps(text)
    #expect(names.contains("await") && !names.contains("reveal"))
  }

  @Test func anOptionLeadsToItsPassageAndThenOn() throws {
    #expect(
      try steps(branching, choosing: 0).prefix(6) == [
        "read ", "read decision", "answer now", "read a", "read later", "answer open",
      ])
    #expect(try steps(branching, choosing: 1).contains("read b"))
    #expect(try !steps(branching, choosing: 1).contains("read a"))
  }

  @Test func aSkippedDecisionGoesOnWithWhatNoOptionLeadsTo() throws {
    var driver = try SessionDriver(branching)
    try driver.run(steps: 3)
    try driver.complete(.skipped)
    #expect(driver.session.step.name == "read later")
  }

  @Test func everyPointOfAnAttemptCanBeResumed() throws {
    var whole = try SessionDriver(plain)
    try whole.run()
    for count in 0...whole.events.count {
      var resumed = try SessionDriver(plain, events: Array(whole.events.prefix(count)))
      try resumed.run()
      #expect(resumed.events.map(\.kind) == whole.events.map(\.kind))
      #expect(resumed.events.map(\.response) == whole.events.map(\.response))
    }
  }

  @Test func answersThatAChangedCaseDoesNotTakeAreAskedForAgain() throws {
    var first = try SessionDriver(plain)
    try first.run(choosing: 1)
    let changed = plain.replacing("   - ( ) b\n3", with: "   - ( ) b\n   - ( ) c\n3")
      .replacing("4. Both? {#both stage=both}\n   - ( ) a\n   - ( ) b", with: "4. Both? {#both}")
    let beforeReveal = first.events.prefix { $0.kind != .revealed }
    let session = try SessionDriver(changed, events: Array(beforeReveal)).session
    #expect(session.firstAnswers["choice"] == .choices([1]))
    #expect(session.firstAnswers["both"] == nil)
    #expect(session.step.name == "answer both")
  }

  @Test func afterTheEndANewAttemptBeginsOnlyOnRequest() throws {
    var first = try SessionDriver(plain)
    try first.run()
    #expect(try SessionDriver(plain, events: first.events).session.step.name == "done")
    var second = try SessionDriver(plain, events: first.events, startsAgain: true)
    #expect(second.session.attempt == 2 && !second.session.isStarted)
    try second.complete()
    #expect(second.session.step.name == "read ")
  }

  @Test func whatIsOutOfTurnIsRefused() throws {
    var driver = try SessionDriver(plain)
    try driver.complete()
    #expect(throws: ReflectionRefusal.outOfTurn) { try driver.attempt(.text("x")) }
    try driver.complete()
    #expect(throws: ReflectionRefusal.outOfTurn) { try driver.attempt() }
    #expect(throws: ReflectionRefusal.unfitting(question: "open")) {
      try driver.attempt(.choices([0]))
    }
    #expect(throws: ReflectionRefusal.unfitting(question: "open")) {
      try driver.attempt(.text(" "))
    }
    try driver.run()
    #expect(throws: ReflectionRefusal.outOfTurn) { try driver.attempt() }
  }

  @Test func answersKnowTheWordingTheyBelongTo() throws {
    var driver = try SessionDriver(plain)
    try driver.run(steps: 2)
    let event = try driver.complete(.text("mine"))
    #expect(event.kind == .answered && event.subject == "open" && event.revision == 1)
    #expect(event.contentHash == driver.session.content.questions[0].contentHash)
  }

  @Test func noOrderOfEventsRevealsBeforeTheAnswersAreIn() throws {
    var whole = try SessionDriver(plain)
    try whole.run()
    for _ in 0..<500 {
      let some = whole.events.shuffled().prefix(Int.random(in: 0...whole.events.count))
      let revealed = some.contains { $0.kind == .revealed }
      let session = try SessionDriver(plain, events: Array(some)).session
      guard case .reveal = session.step else { continue }
      #expect(!revealed)
      for question in session.questions where question.isAskedBefore {
        #expect(session.firstAnswers[question.id] != nil)
      }
    }
  }
}
