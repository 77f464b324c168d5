/// What some people thought of one answer: for each criterion the median of their points.
public struct ReviewSummary: Codable, Sendable, Hashable {
  /// How many judged it.
  public var reviewers: Int
  /// The median of the points of those who could say, by criterion; nil where nobody could.
  public var medians: [Double?]
  /// What they wrote, in the order of the alphabet, which tells nothing of who wrote it; those who wrote nothing are left out.
  public var comments: [String]

  /// The summary of reviews.
  /// - Parameters:
  ///   - reviews: the points of each reviewer by criterion, nil where they couldn't say, and their comment.
  ///   - criteria: how many criteria the rubric has.
  /// - Returns: nil where nobody judged the answer.
  public init?(of reviews: [(points: [Double?], comment: String)], criteria: Int) {
    guard !reviews.isEmpty else { return nil }
    reviewers = reviews.count
    medians = (0..<criteria).map { index in
      Self.median(reviews.compactMap { index < $0.points.count ? $0.points[index] : nil })
    }
    comments = reviews.map(\.comment).filter { !$0.isEmpty }.sorted()
  }

  /// The value in the middle, or the mean of the two in the middle; nil for no values.
  static func median(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
