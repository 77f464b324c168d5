import CaseModel
import Results
import Testing

@Suite struct JudgementTests {
  /// By “One” (2 points) colleagues gave 0 0 | 2 2 | 1 – | 2 1 and the trainer 0, 2, nothing, 2.
  @Test func judgementsAreCountedByTheMedianAndHeldAgainstTheTrainer() throws {
    let content = try Cohort(members: 1).content
    let question = try #require(content.questions.first { $0.id == "open" })
    let judgements = [
      AnswerJudgement(peers: [[0, 3], [0, 3]], trainer: [0, 3]),
      AnswerJudgement(peers: [[2, 3], [2, nil]], trainer: [2, 3]),
      AnswerJudgement(peers: [[1, 3], [nil, 3]], trainer: nil),
      AnswerJudgement(peers: [[2, 3], [1, 3]], trainer: [2, nil]),
      AnswerJudgement(peers: [], trainer: nil),
    ]
    let results = JudgementResults(question, judgements, people: 6)
    #expect(results.peers[0].ratings == [1, 2, 1, 0, 2])
    #expect(results.trainer[0].ratings == [1, 0, 2, 0, 3])
    #expect(results.trainer[1].ratings == [0, 0, 2, 1, 3])
    // One pair differs by 1, which counts in both orders; any two of the six values differ by 58 squares.
    let peers = results.peerAgreement[0]
    #expect(peers.answers == 3)
    #expect(abs(try #require(peers.value) - (1 - 5.0 * 2 / 58)) < 1e-12)
    // Medians 0, 2, 1.5 are none, all, some; the trainer none, all, all: κ = 1 − 1 ÷ (15 ÷ 3).
    let trainer = results.trainerAgreement[0]
    #expect(trainer.answers == 3)
    #expect(abs(try #require(trainer.value) - 0.8) < 1e-12)
    #expect(results.peerAgreement[1].value == nil)
  }
}
