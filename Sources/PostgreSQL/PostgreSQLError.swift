/// What went wrong with a statement or a connection. It never holds the value of a parameter or of a row.
public struct PostgreSQLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: Sendable, Hashable {
    /// There is no connection, or it was lost; what was under way may have been done or not.
    case connection
    /// The server refused a statement.
    case statement
    /// A value is of another type than was asked for.
    case value
    /// No connection of the pool became free in time.
    case exhausted
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// The server's code of five characters (PostgreSQL, appendix A); nil where the failure isn't the server's.
  public let sqlState: String?
  /// The constraint that was violated, where one was.
  public let constraint: String?
  /// What happened, in English.
  public let message: String

  init(_ kind: Kind, sqlState: String? = nil, constraint: String? = nil, _ message: String) {
    self.kind = kind
    self.sqlState = sqlState
    self.constraint = constraint
    self.message = message
  }

  public var description: String { sqlState.map { "\(message) (\($0))" } ?? message }

  /// Whether the same may work on a new connection, or a little later: the server is gone, shuts down, starts, is only
  /// a standby now, or gave another transaction precedence.
  public var isTransient: Bool {
    if kind == .connection { return true }
    guard let sqlState else { return false }
    return sqlState.hasPrefix("08") || sqlState.hasPrefix("57P") || sqlState.hasPrefix("53")
      || ["25006", "40001", "40P01", "40003"].contains(sqlState)
  }

  /// Whether the connection can't be used any more, or not for changes.
  var endsConnection: Bool {
    kind == .connection || sqlState == "25006"
      || sqlState.map { $0.hasPrefix("08") || $0.hasPrefix("57P") } ?? false
  }

  /// A failure as the server tells it. What it says of data (class 22) quotes them; so the code speaks for itself there.
  static func statement(_ sqlState: String, _ message: String, constraint: String?)
    -> PostgreSQLError
  {
    PostgreSQLError(
      .statement, sqlState: sqlState, constraint: constraint,
      sqlState.hasPrefix("22") ? "a value is not one that PostgreSQL takes there" : message)
  }
}
