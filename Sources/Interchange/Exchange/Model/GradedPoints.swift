internal import CaseModel

/// The points for a question, as other formats write them.
enum GradedPoints {
  /// The points, and what is to be noted where they are none that a question can have: above 0 and below 1000.
  static func read(_ written: String?) -> (points: Double?, note: String?) {
    guard let text = written?.trimmingSpaces, !text.isEmpty else { return (nil, nil) }
    guard let points = Double(text), points > 0, points < 1000 else {
      return (nil, "gives “\(text)” points, which no question can have; they are left out")
    }
    return (points, nil)
  }
}
