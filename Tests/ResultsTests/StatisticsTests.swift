import Results
import Testing

@Suite struct StatisticsTests {
  @Test func itemsAreAnalysedAsNumPyDoes() throws {
    for test in try KnownAnswers.read().tests {
      let analysis = ItemAnalysis(scores: test.scores, maxima: test.maxima)
      let expected = test.expected
      #expect(isNear(analysis.mean, expected.mean))
      #expect(isNear(analysis.deviation, expected.deviation))
      #expect(isNear(analysis.internalConsistency, expected.internalConsistency))
      #expect(isNear(analysis.errorRatio, expected.errorRatio))
      #expect(isNear(analysis.standardError, expected.standardError))
      #expect(analysis.items.count == expected.items.count)
      for (item, expected) in zip(analysis.items, expected.items) {
        #expect(isNear(item.facility, expected.facility))
        #expect(isNear(item.deviation, expected.deviation))
        #expect(isNear(item.discriminationIndex, expected.discriminationIndex))
        #expect(isNear(item.discriminativeEfficiency, expected.discriminativeEfficiency))
        #expect(isNear(item.intendedWeight, expected.intendedWeight))
        #expect(isNear(item.effectiveWeight, expected.effectiveWeight))
      }
    }
  }

  /// Three people, two questions of one point, by hand: totals 2, 1, 0; the variance of a question is 1/3, that of the
  /// totals 1, so that α is 2 · (1 − 2/3); the covariance with the rest is 1/6.
  @Test func aTestSmallEnoughToReckonByHand() throws {
    let analysis = ItemAnalysis(scores: [[1, 1], [1, 0], [0, 0]], maxima: [1, 1])
    #expect(isNear(analysis.mean, 50) && isNear(analysis.deviation, 50))
    #expect(isNear(analysis.internalConsistency, 200 / 3))
    #expect(isNear(analysis.items[0].facility, 200 / 3))
    #expect(isNear(analysis.items[0].discriminationIndex, 50))
    #expect(isNear(analysis.items[1].discriminativeEfficiency, 100))
    #expect(isNear(analysis.items[1].effectiveWeight, 50))
  }

  @Test func whatDividesByNothingIsNil() {
    let same = ItemAnalysis(scores: [[1, 1], [1, 1], [1, 1]], maxima: [1, 1])
    #expect(same.internalConsistency == nil && same.errorRatio == nil)
    #expect(same.items[0].discriminationIndex == nil && same.items[0].facility == 100)
    #expect(ItemAnalysis(scores: [], maxima: [1]).items[0].facility == nil)
    #expect(ItemAnalysis(scores: [[1], [0], [1]], maxima: [1]).internalConsistency == nil)
    #expect(ItemAnalysis(scores: [[1, 0], [0, 1]], maxima: [1, 1]).internalConsistency == nil)
    #expect(ItemAnalysis(scores: [[1, 1], [0, 0]], maxima: [1, 1]).internalConsistency == nil)
    let alone = ItemAnalysis(scores: [[1, 0]], maxima: [1, 1])
    #expect(alone.mean == 50 && alone.deviation == nil && alone.items[0].deviation == nil)
    let worthless = ItemAnalysis(scores: [[0], [0]], maxima: [0])
    #expect(worthless.mean == nil && worthless.items[0].facility == nil)
  }

  @Test func aQuestionThatAllAnswerAlikeHasNoPartInTheDifferences() {
    let analysis = ItemAnalysis(scores: [[1, 1], [1, 0], [1, 0]], maxima: [1, 1])
    #expect(analysis.items.map(\.effectiveWeight) == [0, 100])
    let two = ItemAnalysis(scores: [[1], [0]], maxima: [1])
    #expect(two.mean == 50 && isNear(two.deviation, 100 * 0.5.squareRoot()))
  }

  @Test func aConsistencyBelowNothingGivesAnErrorRatioAboveAHundred() throws {
    let analysis = ItemAnalysis(
      scores: [[2, 0], [0, 1.5], [1, 0.5], [0.5, 1]], maxima: [2, 2])
    #expect(try #require(analysis.internalConsistency) < 0)
    #expect(try #require(analysis.errorRatio) > 100)
    #expect(analysis.items.contains { $0.effectiveWeight == nil })
  }

  @Test func kappaIsAsNumPyHasIt() throws {
    let known = try KnownAnswers.read().kappa
    let pairs = known.pairs.map { ($0[0], $0[1]) }
    for (weighting, expected) in zip(CohenKappa.Weighting.allCases, known.expected) {
      #expect(isNear(CohenKappa.value(of: pairs, weighting: weighting), expected))
    }
    #expect(CohenKappa.value(of: [(1, 1), (1, 1)]) == nil && CohenKappa.value(of: []) == nil)
    #expect(CohenKappa.value(of: [(0, 0), (1, 1)]) == 1)
    // The one says 0 and 1, the other 1 and 2: chance alone lets ¾ differ, and all do.
    #expect(isNear(CohenKappa.value(of: [(0, 1), (1, 2)]), -1.0 / 3))
  }

  @Test func alphaIsAsNumPyHasItAndAsTheTextbookSays() throws {
    let known = try KnownAnswers.read().alpha
    for data in known {
      for (level, expected) in zip(KrippendorffAlpha.Level.allCases, data.expected) {
        #expect(isNear(KrippendorffAlpha.value(of: data.units, level: level), expected))
      }
    }
    let textbook = KrippendorffAlpha.Level.allCases.compactMap {
      KrippendorffAlpha.value(of: known[0].units, level: $0)
    }
    #expect(textbook.map { ($0 * 1000).rounded() / 1000 } == [0.691, 0.807, 0.811])
    #expect(KrippendorffAlpha.value(of: [[1, nil], [nil, 2]], level: .nominal) == nil)
    #expect(KrippendorffAlpha.value(of: [[1, 1], [1, 1]], level: .nominal) == nil)
    #expect(isNear(KrippendorffAlpha.value(of: [[0, 0.1], [0, 0]], level: .interval), 0))
    for level in KrippendorffAlpha.Level.allCases {
      let pairs = [[1.0, 2], [1, 1], [3, 3]]
      let alone = pairs + [[2.5, nil], [nil, 1]] as [[Double?]]
      #expect(
        KrippendorffAlpha.value(of: pairs, level: level)
          == KrippendorffAlpha.value(of: alone, level: level))
    }
  }

  @Test func quartilesAreThoseOfNumPy() throws {
    let known = try KnownAnswers.read().quartiles
    let spread = try #require(Spread(of: known.values))
    #expect(isNear(spread.lowerQuartile, known.expected[0]))
    #expect(isNear(spread.median, known.expected[1]))
    #expect(isNear(spread.upperQuartile, known.expected[2]))
    let between = try #require(Spread(of: [8, 1, 4, 2]))
    #expect(between.lowerQuartile == 1.75 && between.median == 3 && between.upperQuartile == 5)
    #expect(Spread(of: []) == nil && Spread(of: [3])?.median == 3)
  }
}
