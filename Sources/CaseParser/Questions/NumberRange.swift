internal import CaseModel

/// The answer to a question for a number: `5`, `5 ± 0.5`, `5 +- 0.5` or `4..6`.
enum NumberRange {
  /// The range a text names; nil where it is none.
  static func parse(_ text: String) -> ClosedRange<Double>? {
    let text = text.halfWidth.replacing("+-", with: "±").filter { !$0.isWhitespace }
    let tolerance = text.split(separator: "±", omittingEmptySubsequences: false)
    if tolerance.count == 2, let middle = Double(tolerance[0]), let width = Double(tolerance[1]) {
      return range(middle - width, middle + width)
    }
    if let dots = text.firstRange(of: "..") {
      guard let low = Double(text[..<dots.lowerBound]), let high = Double(text[dots.upperBound...])
      else { return nil }
      return range(low, high)
    }
    return Double(text).flatMap { range($0, $0) }
  }

  private static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    low.isFinite && high.isFinite && low <= high ? low...high : nil
  }
}
