/// An answer that the author wrote and judged by the rubric, for reviewers to practise on.
public struct SampleAnswer: Sendable {
  /// What it says.
  public var content: Content
  /// The points that the author gives it, by criterion.
  public var points: [Double]
  /// Why, by criterion; empty pieces where the author says nothing.
  public var reasons: [Content]
  /// Where it stands in the source.
  public var position: SourcePosition

  /// A sample made of its parts.
  public init(content: Content, points: [Double], reasons: [Content], position: SourcePosition) {
    self.content = content
    self.points = points
    self.reasons = reasons
    self.position = position
  }
}
