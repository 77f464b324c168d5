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

  1. Why? {#open}

     > [!RUBRIC]
     > - Says why (2)
  """

@Suite struct ThemePublisherTests {
  /// Results of people of whom each wrote an answer with themes, bits of a code book of two, and later another, or passed
  /// over both.
  private func results(_ themes: [(first: UInt64, later: UInt64)?]) throws -> CohortResults {
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    var tally = CohortTally(
      cases: [content], members: themes.count,
      themes: [Theme(id: "a", name: "A"), Theme(id: "b", name: "B")])
    for (member, found) in themes.enumerated() {
      let steps: [(AnswerEvent.Kind, UInt64?)] = [
        (.answered, found?.first), (.revealed, nil), (.reconsidered, found?.later),
        (.finished, nil),
      ]
      for (kind, bits) in steps {
        let isAnswer = kind == .answered || kind == .reconsidered
        tally.add(
          CollectedEvent(
            member: member, caseIndex: 0, attempt: 1, kind: kind, subject: isAnswer ? "open" : nil,
            response: isAnswer ? bits.map { _ in .text("words") } ?? .skipped : nil,
            time: Timestamp(milliseconds: 0, offsetMinutes: 0), themes: bits))
      }
    }
    return tally.results()
  }

  private func question(
    _ results: CohortResults, _ exactness: Exactness = .exact
  ) throws -> PublishedQuestion {
    let published = Publisher(PrivacyThreshold(), exactness).publish(
      results, includesParticipation: true)
    return try #require(published.cases.first?.questions.first)
  }

  @Test func themesAreShownWithEnoughPeopleOnBothSides() throws {
    let people = (0..<20).map {
      (first: UInt64($0 < 8 ? 1 : 0), later: UInt64($0 < 14 ? 3 : 0))
    }
    let shown = try question(try results(people))
    #expect(shown.themes.map(\.first.value) == [8, 0])
    #expect(shown.themes.map(\.later?.value) == [14, 14])
    #expect(shown.counts?.first.map(\.value) == [20, 0, 0])
    #expect(shown.counts?.options == nil)
  }

  @Test(arguments: [3, 17, 20])
  func fewOrAllWithAThemeAreWithheld(count: Int) throws {
    let people = (0..<20).map { (first: UInt64($0 < count ? 1 : 0), later: UInt64(0)) }
    let shown = try question(try results(people))
    #expect(shown.themes[0].first.value == nil && shown.themes[1].first.value == 0)
  }

  @Test func thatEverybodyWhoThoughtAgainHasAThemeIsNotSaid() throws {
    let people = (0..<20).map { $0 < 12 ? (first: UInt64(0), later: UInt64(1)) : nil }
    let shown = try question(try results(people))
    #expect(shown.counts?.first.map(\.value) == [12, 8, 0])
    #expect(shown.themes.map(\.later?.value) == [nil, 0])
  }

  @Test func agreementTakesTwiceAsManyAnswersAndWholeCounts() throws {
    var results = try results(Array(repeating: (first: 1, later: 1), count: 12))
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    func judged(_ number: Int, few: Int, fewByTrainer: Int? = nil) -> JudgementResults {
      let judgements = (0..<number).map { place in
        let points: Double? = place < few ? 0 : 2
        let trainers: Double? = place < fewByTrainer ?? few ? 0 : 2
        return AnswerJudgement(peers: [[points], [points]], trainer: [trainers])
      }
      return JudgementResults(content.questions[0], judgements, people: 12)
    }
    results.cases[0].questions[0].judgements = judged(12, few: 6)
    #expect(try question(results, .rounded).agreement.map(\.peers.value) == [100])
    #expect(try question(results, .rounded).agreement.map(\.trainer.value) == [100])
    #expect(try question(results).peers.map { $0.ratings.map(\.value) } == [[6, 0, 6, 0, 0]])
    #expect(try question(results).trainer.map { $0.ratings.map(\.value) } == [[6, 0, 6, 0, 0]])
    results.cases[0].questions[0].judgements = judged(12, few: 6, fewByTrainer: 2)
    #expect(try question(results, .rounded).agreement.map(\.peers.value) == [100])
    #expect(try question(results, .rounded).agreement.map(\.trainer.value) == [nil])
    results.cases[0].questions[0].judgements = judged(12, few: 2)
    #expect(try question(results, .rounded).agreement.map(\.peers.value) == [nil])
    #expect(try question(results).agreement.map(\.peers.value) == [100])
    results.cases[0].questions[0].judgements = judged(10, few: 5)
    #expect(try question(results).agreement.map(\.peers.value) == [100])
    results.cases[0].questions[0].judgements = judged(9, few: 4)
    #expect(try question(results).agreement.map(\.peers.value) == [nil])
  }
}
