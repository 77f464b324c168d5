import Foundation
import Results
import Testing

@Suite struct KeyTermTests {
  private func terms(
    _ answers: [String], against others: [String], people: Int = 1
  ) -> [KeyTerm] {
    let groups = [answers, others].map {
      texts -> (answers: [(person: String, text: String)], leastPeople: Int) in
      let answers = texts.enumerated().map { (person: "p\($0.offset)", text: $0.element) }
      return (answers: answers, leastPeople: people)
    }
    return KeyTerm.all(in: groups)[0]
  }

  /// Two of ten words here, one of twenty there: expected are 1 and 2, so G² = 2 · (2 ln 2 + ln ½) = 2 ln 2.
  @Test func theLikelihoodRatioIsDunnings() throws {
    let here = ["Apple apple one1 two2 three3 four4 five5 six6 seven7 eight8"]
    let there = ["apple" + (1...19).map { " w\($0)x" }.joined()]
    let term = try #require(terms(here, against: there).first { $0.text == "apple" })
    #expect(term.count == 2 && term.people == 1)
    #expect(abs(term.likelihood - 2 * log(2.0)) < 1e-12)
  }

  /// Of what never stands elsewhere, one of three words: expected is ⅔, so G² = 2 ln 3/2; two of them: 4 ln 3/2.
  @Test func theLikelihoodOfWhatStandsNowhereElse() throws {
    let found = terms(["queue heat"], against: ["queue"])
    #expect(found.map(\.text) == ["heat"])
    #expect(abs(try #require(found.first).likelihood - 2 * log(1.5)) < 1e-12)
    let twice = try #require(terms(["heat heat"], against: ["queue"]).first)
    #expect(abs(twice.likelihood - 4 * log(1.5)) < 1e-12)
  }

  @Test func withNothingToHoldItAgainstATermIsAsLikelyAsItIsFrequent() {
    let found = KeyTerm.all(in: [([("a", "window queue queue heat 1999")], 1)])[0]
    #expect(found.map(\.text) == ["queue", "heat", "window"])
    #expect(found.map(\.likelihood) == [2, 1, 1])
  }

  @Test func functionWordsAndWhatFewUseAreNoTerms() {
    let answers = ["The queue was long", "the queue, and the heat", "A queue of people"]
    #expect(terms(answers, against: ["the window"], people: 2).map(\.text) == ["queue"])
    #expect(terms(answers, against: ["the window"], people: 4).isEmpty)
  }

  @Test func whatIsAsFrequentElsewhereDoesNotStandOut() {
    #expect(terms(["queue heat"], against: ["queue queue"]).map(\.text) == ["heat"])
    #expect(terms(["queue heat"], against: ["queue window"]).map(\.text) == ["heat"])
  }

  /// 耐心 stands beside different characters, and its parts don't stand alone; 的话 is no word, 听他 only a part.
  @Test func chinesePhrasesAreThoseThatHoldTogetherAndStandFree() {
    let answers = [
      "要耐心听他讲", "我会耐心解释", "耐心最重要", "多一点耐心", "先耐心再办事", "窗口人员要有耐心",
    ]
    let found = terms(answers, against: ["排队太久", "材料不全"], people: 5).map(\.text)
    #expect(found == ["耐心"])
  }

  @Test func aPersonWhoRepeatsATermIsOnePerson() throws {
    let found = KeyTerm.all(
      in: [([("a", "queue"), ("b", "heat"), ("a", "queue")], 1), ([("a", "x")], 1)])[0]
    let queue = try #require(found.first { $0.text == "queue" })
    #expect(queue.people == 1 && queue.count == 2)
  }
}
