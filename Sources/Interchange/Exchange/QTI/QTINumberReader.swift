internal import CaseModel

/// Reads which number is right.
struct QTINumberReader {
  /// The values that are right.
  let correct: [String]
  /// How responses are scored.
  let processing: XMLElement?

  /// A range: by the bounds of the response processing, a tolerance there, or the right number alone.
  func kind(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    func bound(_ name: String) -> Double? {
      processing?.descendants { $0.name == name }.first?.first("baseValue")
        .flatMap { Double($0.text.trimmingSpaces) }
    }
    if let low = bound("gte"), let high = bound("lte"), let range = NumberAnswer.range(low, high) {
      return .number(range)
    }
    guard let middle = correct.first.flatMap({ Double($0) }) else {
      texts.note("doesn't say the right number; it becomes an open question")
      return .open(minimum: nil, maximum: nil)
    }
    let equal = processing?.descendants { $0.name == "equal" }.first
    let tolerance =
      equal?.attributes["tolerance"]?.split(separator: " ").compactMap { Double($0) } ?? []
    var range = NumberAnswer.range(middle, middle)
    if equal?.attributes["toleranceMode"] == "absolute", let below = tolerance.first {
      let tolerated = NumberAnswer.range(
        NumberAnswer.rounded(middle - below),
        NumberAnswer.rounded(middle + (tolerance.count > 1 ? tolerance[1] : below)))
      if tolerated == nil { texts.note("has a tolerance that is no number, which is left out") }
      range = tolerated ?? range
    }
    guard let range else {
      texts.note("takes “\(correct[0])” for a number; it becomes an open question")
      return .open(minimum: nil, maximum: nil)
    }
    return .number(range)
  }
}
