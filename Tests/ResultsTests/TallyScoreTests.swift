import CaseModel
import Results
import Testing

@Suite struct TallyScoreTests {
  /// A case with choices of which the first option is right, worth so many points.
  private func text(points: [Int]) -> String {
    points.enumerated().reduce("# T\n\n## Analysis\n\nWhy.\n\n## Questions\n") {
      $0 + "\n\($1.offset + 1). Q {#q\($1.offset) points=\($1.element)}\n   - (x) a\n   - ( ) b\n"
    }
  }

  /// How many got which part of the points, each of whom was right on some questions.
  private func scores(points: [Int], right: [[Int]]) throws -> [Int] {
    var cohort = try Cohort(members: right.count, text: text(points: points))
    for (member, right) in right.enumerated() {
      for place in points.indices {
        cohort.add(member, .answered, "q\(place)", .choices([right.contains(place) ? 0 : 1]))
      }
      cohort.add(member, .revealed)
    }
    return cohort.results.scores
  }

  @Test func scoresAreCountedByFifths() throws {
    #expect(try scores(points: [1, 4], right: [[], [0], [1], [0, 1]]) == [1, 1, 0, 0, 2])
    #expect(try scores(points: [2, 3], right: [[0], [1]]) == [0, 0, 1, 1, 0])
    #expect(try scores(points: [199, 801], right: [[0], [1]]) == [1, 0, 0, 0, 1])
    #expect(try scores(points: [1], right: [[], [0]]) == [1, 0, 0, 0, 1])
  }

  @Test func whereNothingIsScoredThereAreNoScores() throws {
    let text = "# T\n\n## Analysis\n\nWhy.\n\n## Questions\n\n1. Open? {#open}\n"
    let content = try Cohort(members: 1, text: text).content
    var tally = CohortTally(cases: Array(repeating: content, count: 4), members: 1)
    for place in 0..<4 {
      tally.add(
        CollectedEvent(
          member: 0, caseIndex: place, attempt: 1, kind: .revealed,
          time: Timestamp(milliseconds: 0, offsetMinutes: 0)))
    }
    let results = tally.results()
    #expect(results.cases[0].people == 1 && results.cases[0].scores.isEmpty)
    #expect(results.consistency == .tooFewCases(0))
  }

  @Test func whatWasNotAnsweredEarnsNothing() throws {
    var cohort = try Cohort(members: 2)
    cohort.workThrough(0, first: 0, certainty: .high)
    cohort.add(1, .answered, "several", .skipped)
    cohort.add(1, .revealed)
    let choice = try cohort.question("choice")
    #expect(choice.certainties == [[0, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]])
    #expect(choice.meanShare == 50 && choice.item?.facility == 50)
    let several = try cohort.question("several")
    #expect(several.first == [1, 0, 0, 1, 0] && several.options == [1, 1, 0])
  }

  @Test func anAnswerWithoutACertaintyIsCountedAsThat() throws {
    var cohort = try Cohort(members: 1)
    cohort.add(0, .answered, "choice", .choices([1]))
    cohort.add(0, .revealed)
    #expect(try cohort.question("choice").certainties?[3] == [0, 1, 0, 0])
  }

  @Test func whatOnlySomeAreAskedIsNeitherScoredNorWaitedFor() throws {
    let text = """
      ---
      reveal: facilitator
      ---
      # T

      ## Description

      It happened.

      ### Decision

      1. Now? {#now}
         - [Stay](#决策点)
         - [Go](#later)

      ### 决策点

      1. Why? {#why}
         - (x) a
         - ( ) b

      ### Later

      It was over.

      ## Questions

      1. Choice? {#choice}
         - (x) a
         - ( ) b
      """
    var cohort = try Cohort(members: 2, text: text)
    for member in 0..<2 {
      cohort.add(member, .answered, "now", .choices([member]))
      if member == 0 { cohort.add(member, .answered, "why", .choices([1])) }
      cohort.add(member, .answered, "choice", .choices([0]))
    }
    #expect(cohort.results.people == 2 && cohort.results.analysis.items.count == 1)
    #expect(cohort.results.scores == [0, 0, 0, 0, 2])
    #expect(try cohort.question("why").first == [0, 1, 0, 1])
  }

  @Test func eachCriterionIsCountedForItself() throws {
    let text = """
      # T

      ## Analysis

      Why.

      ## Questions

      1. One? {#one}

         > [!RUBRIC]
         > - A (2)
         > - B (1)

      2. Two? {#two}

         > [!RUBRIC]
         > - C (2)
      """
    var cohort = try Cohort(members: 2, text: text)
    for (member, points) in [[0.0, 0, 1], [2, 0, 2]].enumerated() {
      cohort.add(member, .revealed)
      cohort.add(member, .assessed, "one", .ratings([points[0], points[1]]))
      cohort.add(member, .assessed, "two", .ratings([points[2]]))
    }
    let one = try cohort.question("one").criteria
    #expect(one.map(\.ratings) == [[1, 0, 1, 0, 0], [2, 0, 0, 0, 0]])
    #expect(try cohort.question("two").criteria.map(\.ratings) == [[0, 1, 1, 0, 0]])
  }

  @Test func whoJudgedAColleagueHasNotBegun() throws {
    var cohort = try Cohort(members: 1)
    #expect(cohort.tally.reviewedCases.isEmpty)
    cohort.add(0, .peerReviewed)
    #expect(cohort.tally.reviewedCases == [0] && cohort.results.stages == [1, 0, 0, 0])
  }
}
