import Disclosure
import Testing

@Suite struct LedgerTests {
  private func release(_ people: some Sequence<Int>, _ figures: String, scope: String = "case x")
    -> Release
  {
    Release(scope: scope, marks: Set(people.map { "p\($0)" }), figures: figures)
  }

  @Test func aFirstReleaseAndTheSameAgainAreEntered() throws {
    var ledger = ReleaseLedger()
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    #expect(ledger.releases.count == 1)
  }

  @Test(arguments: [(0..<21, 1), (0..<24, 4), (1..<20, 1), (2..<24, 2)])
  func fewWhoCameOrLeftAreNotTold(people: Range<Int>, persons: Int) throws {
    var ledger = ReleaseLedger()
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    #expect(throws: ReleaseRefusal.tellsApart(scope: "case x", persons: persons, threshold: 5)) {
      try ledger.enter(release(people, "b"), threshold: 5)
    }
    #expect(ledger.releases.count == 1)
    try ledger.enter(release(people, "b", scope: "case y"), threshold: 5)
  }

  @Test func enoughWhoCameAreTold() throws {
    var ledger = ReleaseLedger()
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    try ledger.enter(release(0..<25, "b"), threshold: 5)
    try ledger.enter(release(5..<30, "c"), threshold: 5)
    #expect(ledger.releases.count == 3)
  }

  /// Two releases have nobody in common; the third is both and two persons more.
  @Test func aFewMoreThanSeveralEarlierReleasesTogetherAreNotTold() throws {
    var ledger = ReleaseLedger()
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    try ledger.enter(release(20..<40, "b"), threshold: 5)
    #expect(throws: ReleaseRefusal.tellsApart(scope: "case x", persons: 2, threshold: 5)) {
      try ledger.enter(release(0..<42, "c"), threshold: 5)
    }
  }

  @Test func theSameAnswersAreNotPublishedInTwoWays() throws {
    var ledger = ReleaseLedger()
    try ledger.enter(release(0..<20, "a"), threshold: 5)
    #expect(throws: ReleaseRefusal.otherFigures(scope: "case x")) {
      try ledger.enter(release(0..<20, "b"), threshold: 5)
    }
  }

  @Test func refusalsSayWhatToDo() {
    let advice = "Publish again when more have handed in."
    let one = ReleaseRefusal.tellsApart(scope: "case x", persons: 1, threshold: 5).description
    #expect(one.hasPrefix("case x: ") && one.contains("a group of 1 person who came"))
    #expect(one.hasSuffix("it takes 5. " + advice))
    let two = ReleaseRefusal.tellsApart(scope: "case x", persons: 2, threshold: 5).description
    #expect(two.contains("a group of 2 persons who came"))
    let other = ReleaseRefusal.otherFigures(scope: "case x").description
    #expect(other.hasPrefix("case x: the same answers") && other.hasSuffix(advice))
  }
}
