import Foundation
import TestSupport

/// Data sets and what NumPy says of them; `Fixtures/make.py` wrote the file.
struct KnownAnswers: Decodable {
  struct Test: Decodable {
    struct Item: Decodable {
      var facility: Double?
      var deviation: Double?
      var discriminationIndex: Double?
      var discriminativeEfficiency: Double?
      var intendedWeight: Double?
      var effectiveWeight: Double?
    }
    struct Expected: Decodable {
      var items: [Item]
      var mean: Double?
      var deviation: Double?
      var internalConsistency: Double?
      var errorRatio: Double?
      var standardError: Double?
    }
    var scores: [[Double]]
    var maxima: [Double]
    var expected: Expected
  }
  struct Kappa: Decodable {
    var pairs: [[Int]]
    var expected: [Double]
  }
  struct Alpha: Decodable {
    var units: [[Double?]]
    var expected: [Double]
  }
  struct Quartiles: Decodable {
    var values: [Double]
    var expected: [Double]
  }

  var tests: [Test]
  var kappa: Kappa
  var alpha: [Alpha]
  var quartiles: Quartiles

  static func read() throws -> KnownAnswers {
    let text = try Repository.text(of: "Tests/ResultsTests/Fixtures/known-answers.json")
    return try JSONDecoder().decode(KnownAnswers.self, from: Data(text.utf8))
  }
}

/// Whether two figures are the same but for rounding; nil is only like nil.
func isNear(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) < 1e-9 * max(1, abs(right))
}
