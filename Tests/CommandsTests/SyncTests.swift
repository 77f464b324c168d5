import AnswerStore
import CaseModel
import Foundation
import Testing

@testable import Commands

/// What synchronising decides without a hub.
@Suite struct SyncTests {
  @Test func waitsGrowToALimitAndNoFurther() {
    var random = SeededGenerator(seed: 7)
    for failures in 1...100 {
      let ceiling = min(Backoff.longest, Backoff.first << min(failures - 1, 10))
      let waits = (0..<50).map { _ in Backoff.wait(after: failures, using: &random) }
      #expect(waits.allSatisfy { (0...ceiling).contains($0) })
      // Terminals that failed together don't come back together.
      #expect(Set(waits).count > 40)
      #expect(waits.contains { $0 > ceiling / 2 })
    }
  }

  @Test func aHubIsLeftAloneAsLongAsItAsksButNotForEver() {
    var random = SeededGenerator(seed: 7)
    #expect(Backoff.wait(after: 1, asked: 3600, using: &random) == 3_600_000)
    #expect(Backoff.wait(after: 1, asked: .max, using: &random) == Backoff.longest)
    #expect(Backoff.wait(after: 1, asked: -5, using: &random) <= Backoff.first)
    #expect(Backoff.wait(after: .max, using: &random) <= Backoff.longest)
  }

  private func event(
    _ kind: AnswerEvent.Kind, _ response: Response? = nil, attempt: Int = 1
  ) -> AnswerEvent {
    return AnswerEvent(
      id: EventID(milliseconds: 1), person: "p", caseID: "c", attempt: attempt,
      kind: kind, response: response, time: Timestamp(milliseconds: 1, offsetMinutes: 0))
  }

  @Test func onlyFinishedSessionsAndWordsThatWereSeenGo() {
    let started = event(.started)
    let words = event(.answered, .text("mine"))
    let choice = event(.answered, .choices([1]))
    let finished = event(.finished)
    let next = event(.answered, .text("half-way"), attempt: 2)
    let review = event(.peerReviewed, .review([1], comment: "for others"))
    let afterwards = event(.revisited, .text("a month later"))
    let events = [started, words, choice, finished, next, review, afterwards]
    let selection = SyncSelection(events, keptBack: [], states: [:])
    #expect(selection.ready == [started, choice, finished, review])
    #expect(selection.unseen == [words, afterwards])
    #expect(selection.unfinished == 1)

    let seen = SyncSelection(
      events, keptBack: [afterwards.id],
      states: [
        words.id: .released, afterwards.id: .released, started.id: .stored,
        choice.id: .refused("forged"),
      ])
    #expect(seen.ready == [words, finished, review])
    #expect(seen.unseen.isEmpty && seen.stored == 1 && seen.refused == ["forged": 1])
  }

  @Test func anAnswerFollowsProvisionalOnes() throws {
    let text =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/2 429 \r\nretry-After:  30 \r\nX: y\r\n\r\n{\r\n\r\n}"
    let answer = try #require(CurlRequest.answer(Data(text.utf8)))
    #expect(answer.status == 429 && answer.retryAfter == 30)
    #expect(answer.body == Data("{\r\n\r\n}".utf8))
  }

  @Test(arguments: [
    "", "SSH-2.0\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 x\r\n\r\n",
  ])
  func whatIsNoHTTPIsNoAnswer(text: String) { #expect(CurlRequest.answer(Data(text.utf8)) == nil) }

  @Test func aTokenIsOneWord() {
    #expect(HubToken.isOne("abc-DEF_123~.+/="))
    for text in [
      "", "short", "two words here", "line\r\nX-Evil: 1", String(repeating: "a", count: 501),
    ] {
      #expect(!HubToken.isOne(text))
    }
  }
}
