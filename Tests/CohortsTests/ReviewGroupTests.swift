import CaseModel
import Testing

@testable import Cohorts

@Suite struct ReviewGroupTests {
  private func people(_ count: Int) -> Set<String> { Set((0..<count).map { "p\($0)" }) }

  private func pairs(
    _ people: Set<String>, _ existing: Set<ReviewPair> = [], size: Int = 4, seed: String = "s"
  ) -> Set<ReviewPair> {
    var random = SeededGenerator(seed: seed)
    return ReviewGroups.pairs(for: people, existing: existing, size: size, using: &random)
  }

  @Test(arguments: [2, 3, 4, 5], Array(2...30))
  func everybodyIsJudgedByTheOthersOfAGroup(size: Int, count: Int) {
    let pairs = pairs(people(count), size: size)
    for person in people(count) {
      let reviewers = Set(pairs.filter { $0.author == person }.map(\.reviewer))
      let authors = Set(pairs.filter { $0.reviewer == person }.map(\.author))
      #expect(reviewers == authors && !reviewers.contains(person))
      // One more than the size only where somebody would be alone otherwise.
      #expect((1...(size == 2 ? size : size - 1)).contains(reviewers.count))
    }
  }

  @Test func nobodyIsAlone() {
    #expect(pairs([]).isEmpty && pairs(["a"]).isEmpty)
    #expect(pairs(["a", "b"]).count == 2)
  }

  @Test func theSameSeedGivesTheSameGroupsAndAnotherOneOthers() {
    #expect(pairs(people(20)) == pairs(people(20)))
    #expect(pairs(people(20)) != pairs(people(20), seed: "t"))
  }

  @Test func whoIsInAGroupStaysThere() {
    let first = pairs(people(8))
    #expect(pairs(people(8), first).isEmpty)
    let later = pairs(people(11), first)
    #expect(Set(later.flatMap { [$0.author, $0.reviewer] }) == ["p8", "p9", "p10"])
  }

  @Test func aSingleLatecomerJoinsTheSmallestGroup() {
    let first = pairs(people(7))
    let later = pairs(people(8), first)
    let colleagues = Set(later.filter { $0.author == "p7" }.map(\.reviewer))
    #expect(colleagues.count == 3)
    #expect(later.count == 6)
    let together = colleagues.map { person in first.filter { $0.author == person }.count }
    #expect(together == [2, 2, 2])
  }

  @Test func theMedianIsTheValueInTheMiddle() throws {
    let summary = try #require(
      ReviewSummary(
        of: [([2, nil, 0], "b"), ([1, nil, 1], ""), ([3, nil, nil], "a")], criteria: 3))
    #expect(summary.reviewers == 3)
    #expect(summary.medians == [2, nil, 0.5])
    #expect(summary.comments == ["a", "b"])
    #expect(ReviewSummary(of: [], criteria: 2) == nil)
  }
}
