import Disclosure
import Testing

@Suite struct PartitionTests {
  private func shown(_ groups: [Int], threshold: Int = 5) -> [Int?] {
    Partition(groups: groups).published(threshold: threshold, .exact).map(\.value)
  }

  @Test func enoughPeopleAreShownAndNobodyIsShownAsNone() {
    #expect(shown([20, 8, 12, 0]) == [20, 8, 12, 0])
  }

  @Test func aSmallGroupHidesBehindTheNextLarger() {
    #expect(shown([20, 3, 17]) == [20, nil, nil])
    #expect(shown([20, 8, 1, 11]) == [20, nil, nil, 11])
  }

  @Test func smallGroupsThatAreEnoughTogetherHideEachOther() {
    #expect(shown([20, 3, 3, 14]) == [20, nil, nil, 14])
    #expect(shown([20, 1, 1, 18]) == [20, nil, nil, nil])
  }

  @Test func tooFewPeopleAreNotShownAtAll() {
    #expect(shown([2, 2]) == [nil, nil])
    #expect(shown([9, 0], threshold: 10) == [nil, nil])
  }

  @Test func thatEverybodyChoseTheSameIsNotSaid() {
    #expect(shown([0, 40, 0]) == [nil, nil, nil])
  }

  @Test func publishedCountsAreRounded() {
    let figures = Partition(groups: [21, 8, 13, 0]).published(threshold: 5, .rounded)
    #expect(figures.map(\.value) == [20, 10, 15, 0])
  }
}

@Suite struct QuestionCountsTests {
  private func publish(_ counts: QuestionCounts, threshold: Int = 5) throws
    -> PublishedQuestionCounts
  {
    try #require(QuestionPublisher.publish(counts, threshold: threshold, .exact))
  }

  @Test func aMarginThatTellsOfASmallGroupElsewhereIsWithheldThere() throws {
    // Three chose the third option; with the certainties alone, six right ones would give them away.
    let counts = QuestionCounts(
      first: [6, 30, 4, 0], substance: 3,
      certainties: [[6, 10, 0, 0], [0, 20, 4, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    let published = try publish(counts)
    #expect(published.first.map(\.value) == [nil, 30, nil, 0])
    let cells = try #require(published.certainties)
    #expect(cells[1][2].value == nil)
  }

  @Test func anOptionThatNearlyEverybodyChoseIsWithheldForTheOthers() throws {
    let counts = QuestionCounts(first: [20, 20, 0], substance: 2, options: [38, 25, 40])
    let published = try publish(counts)
    #expect(published.options?.map(\.value) == [nil, 25, nil])
    #expect(published.others?.map(\.value) == [nil, 15, nil])
  }

  @Test func unanimityAmongThoseWhoAnsweredIsNotSaid() throws {
    let published = try publish(QuestionCounts(first: [33, 0, 0, 7], substance: 3))
    #expect(published.first[0].value == nil && published.first[1].value == nil)
    #expect(published.first[3].value == 7)
  }

  @Test func unanimityOfOneIsNotSaidEither() throws {
    let published = try publish(QuestionCounts(first: [1, 24], substance: 1, options: [1]))
    #expect(published.options == [.withheld] && published.others == [.withheld])
  }

  @Test func thatEverybodyEndedWithTheSameIsNotSaid() throws {
    let counts = QuestionCounts(
      first: [20, 20, 0], substance: 2, moves: [[20, 0, 0], [20, 0, 0], [0, 0, 0]])
    let published = try publish(counts)
    #expect(published.second?.prefix(2).map(\.value) == [nil, nil])
    #expect(published.moves?.joined().allSatisfy { $0 == .withheld } == true)
  }

  /// With certainties the options come behind the answers, and only of those who gave one.
  @Test func optionsAndCertaintiesGoTogether() throws {
    let counts = QuestionCounts(
      first: [10, 12, 8], substance: 2,
      certainties: [[10, 0, 0], [0, 12, 0], [0, 0, 0], [0, 0, 8]], options: [9, 15])
    let published = try publish(counts)
    #expect(published.first.map(\.value) == [10, 12, 8])
    #expect(published.options?.map(\.value) == [9, 15])
    #expect(published.others?.map(\.value) == [13, 7])
    // Two who answered hide behind those who didn't, of whom nobody knows what they would have chosen.
    let few = try publish(
      QuestionCounts(
        first: [2, 20], substance: 1, certainties: [[2, 0], [0, 0], [0, 0], [0, 20]], options: [2]))
    #expect(few.first == [.withheld, .withheld] && few.options == [.withheld])
  }

  @Test func movesThatHideNobodyAreShown() throws {
    let counts = QuestionCounts(
      first: [20, 20, 0], substance: 2, moves: [[14, 6, 0], [9, 11, 0], [0, 0, 0]])
    let published = try publish(counts)
    #expect(published.moves?.map { $0.map(\.value) } == [[14, 6, 0], [9, 11, 0], [0, 0, 0]])
    #expect(published.second?.map(\.value) == [23, 17, 0])
  }

  @Test func fewerPeopleThanTheThresholdAreNotShown() {
    let counts = QuestionCounts(first: [9, 0], substance: 1)
    #expect(QuestionPublisher.publish(counts, threshold: 10, .exact) == nil)
  }
}
