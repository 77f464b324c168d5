import CaseModel
import CaseParser
import Cohorts
import Foundation
import Testing

@Suite struct ReviewRoundTests {
  private let seed = SecretSeed.random()
  private let content: Case

  init() throws {
    let text = """
      # A case

      ## Questions

      1. Why? {#why}

         > [!RUBRIC]
         > - One (2)
         > - Two (3)

      2. What else? {#other}
      """
    content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
  }

  private func event(
    _ person: String, _ kind: AnswerEvent.Kind, _ subject: String, _ response: Response,
    at time: UInt64
  ) -> AnswerEvent {
    return AnswerEvent(
      id: EventID(milliseconds: time), person: person, caseID: "c", attempt: 1,
      kind: kind, subject: subject, contentHash: nil, revision: 1, response: response,
      time: Timestamp(milliseconds: Int64(time), offsetMinutes: 0))
  }

  private func round(_ events: [AnswerEvent]) -> ReviewRound {
    ReviewRound(content, events: events, seed: seed)
  }

  @Test func aTaskHoldsTheLastWordsAndTellsNothingOfTheirWriters() throws {
    let events = [
      event("ann", .answered, "why", .text("ANN ONE"), at: 1),
      event("ann", .answered, "why", .text("ANN TWO"), at: 2),
      event("ann", .reconsidered, "why", .text("ANN THREE"), at: 3),
      event("ben", .answered, "why", .text("BEN"), at: 4),
      event("ben", .reconsidered, "why", .skipped, at: 5),
      event("cem", .answered, "other", .text("CEM"), at: 6),
      event("dan", .answered, "why", .skipped, at: 7),
    ]
    let round = round(events)
    #expect(round.authors == ["ann", "ben"])
    let task = round.task(of: ["ann", "ben"], made: 9)
    let texts = Set(task.answers.map { [$0.text, $0.secondThought] })
    #expect(texts == [["ANN TWO", "ANN THREE"], ["BEN", nil]])
    let body = try task.body
    for event in events {
      #expect(!body.contains(event.person) && !body.contains(event.id.description))
    }
    #expect(ReviewTask(body: body) == task)
  }

  @Test func onlyThoseWhoWereAskedCountAndOnlyTheirLastWord() throws {
    var events = [event("ann", .answered, "why", .text("ANN"), at: 1)]
    let alias = try #require(round(events).lastWords.first?.alias)
    #expect(round(events).missing(["ben", "cem"], for: "ann") == ["ben", "cem"])
    events += [
      event("ben", .peerReviewed, alias, .review([0, 0], comment: "old"), at: 2),
      event("ben", .peerReviewed, alias, .review([2, 1], comment: "new"), at: 3),
      event("eve", .peerReviewed, alias, .review([0, 0], comment: "uninvited"), at: 4),
      event("ann", .peerReviewed, alias, .review([2, 3], comment: "myself"), at: 5),
      event("cem", .peerReviewed, alias, .review([9, 0], comment: "too much"), at: 6),
      event("dan", .peerReviewed, "no answer", .review([0, 0], comment: "astray"), at: 7),
      event("ben", .marked, alias, .review([0, 0], comment: "no trainer"), at: 8),
    ]
    let mark = event("trainer", .marked, alias, .review([1, nil], comment: "marked"), at: 9)
    let round = ReviewRound(content, events: events, marks: [mark], seed: seed)
    let result = round.result(for: "ann", reviewedBy: ["ann", "ben", "cem", "dan"], made: 9)
    let answer = try #require(result.answers.first)
    #expect(answer.peers?.medians == [2, 1] && answer.peers?.comments == ["new"])
    #expect(answer.trainer?.medians == [1, nil] && answer.trainer?.comments == ["marked"])
    #expect(round.missing(["ben", "dan"], for: "ann") == ["dan"])
    #expect(round.unmarked.isEmpty)
    #expect(ReviewResult(body: try result.body) == result)
  }

  @Test func aReviewOfEarlierWordsCounts() throws {
    var events = [event("ann", .answered, "why", .text("ONE"), at: 1)]
    let alias = try #require(round(events).lastWords.first?.alias)
    events += [
      event("ben", .peerReviewed, alias, .review([2, 2], comment: ""), at: 2),
      event("ann", .reconsidered, "why", .text("TWO"), at: 3),
    ]
    let result = round(events).result(for: "ann", reviewedBy: ["ben"], made: 9)
    #expect(result.answers.first?.peers?.medians == [2, 2])
  }
}
