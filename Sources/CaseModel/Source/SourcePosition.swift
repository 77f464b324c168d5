/// A place in a source file, as an editor shows it.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, counted from one.
  public var line: Int
  /// The column, counted in characters from one.
  public var column: Int

  /// The place at a line and a column, both counted from one.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The start of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
