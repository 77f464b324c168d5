/// Figures that were published, and whose answers they were made of.
public struct Release: Sendable, Hashable, Codable {
  /// What the figures are of: the participation of a cohort, or one of its cases.
  public var scope: String
  /// A mark for each person whose answers are in the figures; another one where the answers are others. It tells
  /// nobody who the person is.
  public var marks: Set<String>
  /// The figures, as they were written.
  public var figures: String

  /// A release made of its parts.
  public init(scope: String, marks: Set<String>, figures: String) {
    self.scope = scope
    self.marks = marks
    self.figures = figures
  }
}

/// Why figures can't be published.
public enum ReleaseRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whoever compares them with earlier ones learns something of too few persons.
  case tellsApart(scope: String, persons: Int, threshold: Int)
  /// The same answers were published in other figures; both together could say more than each.
  case otherFigures(scope: String)

  public var description: String {
    switch self {
    case .tellsApart(let scope, let persons, let threshold):
      "\(scope): compared with what was published before, the new figures would tell of a group of "
        + "\(persons == 1 ? "1 person" : "\(persons) persons") who came, left or changed something; "
        + "it takes \(threshold). Publish again when more have handed in."
    case .otherFigures(let scope):
      "\(scope): the same answers were published before in other figures, and both together could say "
        + "more than each. Publish again when more have handed in."
    }
  }
}
