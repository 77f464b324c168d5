import Results
import Testing

/// Which stretches of Chinese characters are terms: here 甲乙 and what may belong to it, used once by each person.
@Suite struct PhraseTests {
  private func phrases(_ answers: String..., people: Int) -> [String] {
    let named = answers.enumerated().map { (person: "p\($0.offset)", text: $0.element) }
    return KeyTerm.all(in: [(answers: named, leastPeople: people)])[0].map(\.text)
  }

  /// 甲 and 乙 make a fourth of the characters each, so that chance puts every sixteenth together. In the first sixteen two
  /// are, twice as many as by chance: one bit. A character less, and it is less than that.
  @Test func thePartsStandTogetherTwiceAsOftenAsByChance() {
    #expect(phrases("春甲乙夏，甲秋，乙冬", "东甲乙西，甲南，乙北", people: 2) == ["甲乙"])
    #expect(phrases("春甲乙夏，甲秋，乙冬", "东甲乙西，甲南，乙", people: 2).isEmpty)
  }

  @Test func whatStandsBesideMakesNeighboursThatVary() {
    // Two that are as frequent are one bit, the least; where a text begins is a neighbour, too.
    #expect(phrases("山春甲乙夏", "山东甲乙西", people: 2) == ["甲乙"])
    #expect(phrases("甲乙夏", "东甲乙西", people: 2) == ["甲乙"])
    #expect(phrases("甲乙夏", "东甲乙西", "北甲乙秋", people: 3) == ["甲乙"])
    // Two of three are the same before it; all are the same behind it.
    #expect(phrases("甲乙夏", "东甲乙西", "东甲乙秋", people: 3).isEmpty)
    #expect(phrases("春甲乙夏", "东甲乙夏", "北甲乙夏", people: 3) == ["甲乙夏"])
  }

  @Test func theLongerPhraseStandsForItsParts() {
    #expect(phrases("春甲乙夏", "春甲乙西", people: 2) == ["春甲乙"])
  }

  @Test func aPhraseHasFourCharactersAtMost() {
    #expect(phrases("甲乙丙丁", "甲乙丙丁", people: 2) == ["甲乙丙丁"])
    #expect(phrases("甲乙丙丁戊", "甲乙丙丁戊", people: 2).isEmpty)
  }

  @Test func wordsAndCharactersMakeNoTermTogether() {
    #expect(phrases("queue甲乙", "queue甲丙", "甲queue", people: 2) == ["queue"])
  }
}
