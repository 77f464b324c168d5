import CaseModel
import CaseParser
import Disclosure
import Results
import Testing

/// A case with a question that is scored, and the same marked as sensitive.
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
     - ( ) c

  2. Two? {#delicate sensitive}
     - (x) a
     - ( ) b
     - ( ) c
  """

@Suite struct PublisherTests {
  /// The results of cases of which each member, in order, worked through some with an option.
  /// - Parameter answers: for each case the option of each member; nil where they did nothing.
  private func results(_ answers: [[Int?]]) throws -> CohortResults {
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    let cases = answers.indices.map { index in
      var content = content
      content.id = "c\(index)"
      return content
    }
    var tally = CohortTally(cases: cases, members: answers[0].count)
    for (place, options) in answers.enumerated() {
      for (member, option) in options.enumerated() {
        guard let option else { continue }
        let steps: [(AnswerEvent.Kind, String?, Response?)] = [
          (.answered, "usual", .choices([option])), (.answered, "delicate", .choices([option])),
          (.revealed, nil, nil), (.finished, nil, nil),
        ]
        for (kind, subject, response) in steps {
          tally.add(
            CollectedEvent(
              member: member, caseIndex: place, attempt: 1, kind: kind, subject: subject,
              response: response, time: Timestamp(milliseconds: 0, offsetMinutes: 0)))
        }
      }
    }
    return tally.results()
  }

  private func publish(
    _ answers: [[Int?]], _ exactness: Exactness = .exact
  ) throws -> PublishedResults {
    Publisher(PrivacyThreshold(), exactness).publish(
      try results(answers), includesParticipation: true)
  }

  private func dealt(_ counts: Int...) -> [Int?] {
    counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
  }

  @Test func sensitiveQuestionsTakeMorePeople() throws {
    let questions = try publish([dealt(20, 8, 12)]).cases[0].questions
    #expect(questions[0].counts?.first.prefix(3).map(\.value) == [20, 8, 12])
    #expect(questions[1].counts?.first.prefix(3).map(\.value) == [20, nil, nil])
    let few = try publish([dealt(4, 4)]).cases[0].questions
    #expect(few[0].counts != nil && few[1].counts == nil)
  }

  @Test func whatIsReckonedFromWithheldCountsIsForTheTrainerOnly() throws {
    let exact = try publish([dealt(30, 2, 8)]).cases[0]
    #expect(exact.questions[0].counts?.first.map(\.value).contains(nil) == true)
    #expect(exact.questions[0].facility.value == 75 && exact.mean.value == 75)
    let rounded = try publish([dealt(30, 2, 8)], .rounded).cases[0]
    #expect(rounded.questions[0].facility == .withheld && rounded.mean == .withheld)
    let whole = try publish([dealt(20, 10, 10)], .rounded).cases[0]
    #expect(whole.questions[0].facility.value == 50 && whole.mean.value == 50)
  }

  @Test func theScoresOfACaseWithFewQuestionsAreNotShown() throws {
    #expect(try publish([dealt(20, 10, 10)]).cases[0].scores.isEmpty)
  }

  @Test func aFewWhoDidNothingHideBehindTheNumberOfMembers() throws {
    let nobody: [Int?] = [nil, nil]
    let one = try #require(publish([dealt(20, 10, 8) + nobody]).participation)
    #expect(one.members == .withheld && one.cases[0].stages[0] == .withheld)
    #expect(one.cases[0].people.value == 38)
    // The second case, in which many did nothing, must not give the number of members away. To withhold the nobody who
    // began it would do, but say that there are at least forty.
    let many = [Int?](repeating: nil, count: 12)
    let two = try #require(
      publish([dealt(20, 10, 8) + nobody, dealt(10, 10, 8) + many]).participation)
    #expect(two.members == .withheld && two.cases[0].stages[0] == .withheld)
    #expect(two.cases[1].stages.map(\.value) == [nil, 0, 0, 28])
  }

  @Test func enoughWhoDidNothingAreShown() throws {
    let many = [Int?](repeating: nil, count: 12)
    let shown = try #require(publish([dealt(10, 10, 8) + many]).participation)
    #expect(shown.members.value == 40 && shown.cases[0].stages.map(\.value) == [12, 0, 0, 28])
  }

  @Test func aCohortThatIsTooSmallIsNotShown() throws {
    let published = try publish([dealt(2, 1, 1)])
    #expect(published.participation == nil && published.cases[0].people == .withheld)
    #expect(published.cases[0].questions.isEmpty && published.cases[0].commitments.isEmpty)
  }
}
