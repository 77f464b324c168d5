import CaseModel
import CaseParser
import Disclosure
import Results
import Testing

private let text = """
  # T

  ## Description

  d

  ## Analysis

  a

  ## Questions

  1. One? {#usual}
     - (x) a
     - ( ) b

  2. Two? {#delicate sensitive}
     - (x) a
     - ( ) b

  3. Several? {#several}
     - [x] a
     - [x] b
     - [ ] c

  4. Open? {#open}

     > [!RUBRIC]
     > - Says why (2)
  """

/// From how many people on which figure is shown, and what else it takes. The threshold is five, ten for the sensitive.
@Suite struct PublisherLimitTests {
  private typealias Step = (kind: AnswerEvent.Kind, subject: String?, response: Response?)

  /// The results of people who worked through the same cases, a minute for each step: every other one answered all
  /// that is scored rightly.
  /// - Parameters:
  ///   - usual: what they answered to the first question, where that is something else; nil for nothing.
  ///   - judged: how many of them judged their answer to the open question.
  private func results(
    of people: Int, cases: Int = 1, judged: Int = 0, usual: ((Int) -> Response?)? = nil
  ) throws -> CohortResults {
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    var tally = CohortTally(cases: Array(repeating: content, count: cases), members: people)
    for place in 0..<cases {
      for member in 0..<people {
        let isRight = member.isMultiple(of: 2)
        let choice = Response.choices([isRight ? 0 : 1])
        let steps: [Step] = [
          (.started, nil, nil), (.answered, "usual", usual.map { $0(member) } ?? choice),
          (.answered, "delicate", choice),
          (.answered, "several", .choices(isRight ? [0, 1] : [2])),
          (.answered, "open", .text("words")), (.revealed, nil, nil),
          (.assessed, "open", member < judged ? .ratings([2]) : nil), (.finished, nil, nil),
        ]
        for (minute, step) in steps.enumerated() {
          tally.add(
            CollectedEvent(
              member: member, caseIndex: place, attempt: 1, kind: step.kind, subject: step.subject,
              response: step.response,
              time: Timestamp(milliseconds: Int64(minute) * 60_000, offsetMinutes: 0)))
        }
      }
    }
    return tally.results()
  }

  private func publish(
    _ results: CohortResults, _ exactness: Exactness = .exact
  ) -> PublishedResults {
    Publisher(PrivacyThreshold(), exactness).publish(results, includesParticipation: true)
  }

  private func publishCase(
    of people: Int, judged: Int = 0, _ exactness: Exactness = .exact
  ) throws -> PublishedCase {
    publish(try results(of: people, judged: judged), exactness).cases[0]
  }

  @Test func countsTakeFivePeople() throws {
    let four = publish(try results(of: 4))
    #expect(four.participation == nil && four.cases[0].people == .withheld)
    #expect(four.cases[0].scores.isEmpty && four.cases[0].questions.isEmpty)
    let five = publish(try results(of: 5))
    #expect(five.participation?.members.value == 5)
    #expect(five.participation?.cases[0].people.value == 5)
    #expect(five.cases[0].people.value == 5 && five.cases[0].scores.count == 5)
    #expect(five.cases[0].questions.count == 4 && five.cases[0].commitments[0] == .withheld)
  }

  @Test func participationNeedsACase() throws {
    var none = try results(of: 40)
    none.cases = []
    #expect(publish(none).participation == nil)
  }

  @Test func whatIsReckonedTakesTwiceAsMany() throws {
    let nine = try publishCase(of: 9)
    #expect(nine.mean == .withheld && nine.minutes == nil)
    #expect(nine.questions[0].facility == .withheld)
    let ten = try publishCase(of: 10)
    #expect(ten.mean.value == 50 && ten.minutes?.median.value == 7)
    #expect(ten.questions[0].facility.value == 50 && ten.questions[0].minutes?.median.value == 1)
    #expect(ten.questions[0].discriminationIndex.value == 100)
    #expect(ten.questions[0].effectiveWeight.value == 33)
    #expect(ten.questions[1].facility == .withheld && ten.questions[1].minutes == nil)
    #expect(try publishCase(of: 19).questions[1].facility == .withheld)
    #expect(try publishCase(of: 20).questions[1].facility.value == 50)
  }

  @Test(arguments: [(9, nil), (10, 20)] as [(Int, Int?)])
  func theTrainerSeesHowManyWereRightWhereCountsAreWithheld(people: Int, share: Int?) throws {
    let shown = publish(try results(of: people) { .choices([$0 < 2 ? 0 : 1]) }).cases[0]
    #expect(shown.questions[0].counts?.first[0] == .withheld)
    #expect(shown.questions[0].facility.value == share)
  }

  @Test func theTrainerSeesTheMeanOfFewWhoseQuestionsAreWithheld() throws {
    let exact = try publishCase(of: 12)
    #expect(exact.questions[1].facility == .withheld && exact.mean.value == 50)
    #expect(try publishCase(of: 12, .rounded).mean == .withheld)
  }

  @Test func aQuestionThatIsNotScoredDoesNotHideTheMean() throws {
    let rounded = try publishCase(of: 20, .rounded)
    #expect(rounded.questions[3].facility == .withheld && rounded.mean.value == 50)
  }

  @Test func nothingIsReckonedOfAQuestionWhoseCountsAreWithheld() throws {
    let rounded = try publishCase(of: 8, .rounded)
    #expect(rounded.questions[1].counts == nil && rounded.questions[1].facility == .withheld)
  }

  @Test func peopleAreComparedByFourCasesAndTenPersons() throws {
    func consistency(_ people: Int, cases: Int) throws -> PublishedConsistency {
      publish(try results(of: people, cases: cases)).consistency
    }
    #expect(try consistency(10, cases: 3) == .tooFewCases(3))
    #expect(try consistency(9, cases: 4) == .consistency(.withheld))
    guard case .consistency(let alpha) = try consistency(10, cases: 4) else {
      Issue.record("four cases can be compared")
      return
    }
    #expect(alpha.value == 100)
  }

  @Test(
    arguments: [
      ([1, 1, 1], true), ([2, 1, 1], true), ([101, 50, 49], false), ([3, 1, 1], false),
      ([1, 1], false),
    ] as [([Double], Bool)])
  func scoresAreShownWhereNoQuestionMakesThemAlone(maxima: [Double], isShown: Bool) throws {
    var results = try results(of: 10)
    results.cases[0].analysis = ItemAnalysis(
      scores: Array(repeating: maxima, count: 10), maxima: maxima)
    let scores = publish(results).cases[0].scores.map(\.value)
    #expect(scores == (isShown ? [5, 0, 0, 0, 5] : []))
  }

  @Test func optionsOfWhichSeveralCanBeChosenAreShown() throws {
    let several = try publishCase(of: 20).questions[2]
    #expect(several.counts?.first.map(\.value) == [10, 0, 10, 0, 0])
    #expect(several.counts?.options?.map(\.value) == [10, 10, 10])
  }

  /// That some passed over the question, or didn't come to it, is told; not that all others chose the same.
  @Test(arguments: [Response.skipped, nil])
  func unanimityAmongThoseWhoAnsweredIsNotSaid(silence: Response?) throws {
    let shown = publish(try results(of: 30) { $0 < 10 ? silence : .choices([0]) })
    let counts = try #require(shown.cases[0].questions[0].counts)
    #expect(counts.first[0] == .withheld && counts.first[1] == .withheld)
    #expect(counts.first.suffix(2).map(\.value) == (silence == nil ? [0, 10] : [10, 0]))
  }

  @Test func aRubricIsShownOnceSomebodyJudgedByIt() throws {
    #expect(try publishCase(of: 20).questions[3].criteria.isEmpty)
    let few = try #require(try publishCase(of: 5, judged: 5).questions[3].criteria.first)
    #expect(few.ratings.map(\.value) == [nil, nil, nil, nil, 0])
    let one = try #require(try publishCase(of: 20, judged: 1).questions[3].criteria.first)
    #expect(one.content == "Says why" && one.ratings[2] == .withheld)
    let most = try #require(try publishCase(of: 20, judged: 14).questions[3].criteria.first)
    #expect(most.ratings.map(\.value) == [nil, nil, nil, nil, 6])
  }
}
