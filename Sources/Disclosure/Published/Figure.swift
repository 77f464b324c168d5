/// A figure that may be shown, or the fact that it may not. Only this module makes them.
public struct Figure: Sendable, Hashable {
  /// What is shown; nil where it is withheld.
  public let value: Int?

  /// A figure that is withheld.
  public static let withheld = Figure(value: nil)

  init(value: Int?) { self.value = value }
}

/// How exact figures are.
public enum Exactness: String, Sendable {
  /// As counted; for the trainer, who knows the answers anyway.
  case exact
  /// Counts and percentages are rounded to multiples of five; for everybody.
  case rounded

  func figure(_ count: Int) -> Figure {
    switch self {
    case .exact: Figure(value: count)
    case .rounded: Figure(value: (count + 2) / 5 * 5)
    }
  }

  /// A figure that can have any sign, as a percentage; withheld where it is no number, or too large for one.
  func figure(_ value: Double) -> Figure {
    let shown = self == .exact ? value.rounded() : (value / 5).rounded() * 5
    return Figure(value: Int(exactly: shown))
  }
}
