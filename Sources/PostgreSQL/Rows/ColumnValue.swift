/// A type that a value of a column can be read as.
public protocol ColumnValue {
  /// Reads a value; nil where it is of another type.
  /// - Throws: `PostgreSQLError`.
  init?(column: Int32, of row: Row) throws
}

extension String: ColumnValue {
  /// Reads a `text`, `varchar` or `name`.
  public init?(column: Int32, of row: Row) {
    guard let text = row.text(column) else { return nil }
    self = text
  }
}

extension Int64: ColumnValue {
  /// Reads a `smallint`, `integer` or `bigint`.
  public init?(column: Int32, of row: Row) {
    guard let number = row.integer(column) else { return nil }
    self = number
  }
}

extension Int: ColumnValue {
  /// Reads a `smallint`, `integer` or `bigint`.
  public init?(column: Int32, of row: Row) {
    guard let number = row.integer(column) else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: ColumnValue {
  /// Reads a `boolean`.
  public init?(column: Int32, of row: Row) {
    guard let bytes = row.bytes(column), bytes.count == 1 else { return nil }
    self = bytes[0] != 0
  }
}

extension Double: ColumnValue {
  /// Reads a `double precision`.
  public init?(column: Int32, of row: Row) {
    guard let number = row.double(column) else { return nil }
    self = number
  }
}

extension [UInt8]: ColumnValue {
  /// Reads a `bytea`, or the 16 bytes of a `uuid`.
  public init?(column: Int32, of row: Row) {
    guard let bytes = row.bytes(column) else { return nil }
    self = bytes
  }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// Reads a value that may be NULL.
  @inlinable
  public init?(column: Int32, of row: Row) throws {
    guard !row.isNull(column) else {
      self = .none
      return
    }
    guard let value = try Wrapped(column: column, of: row) else { return nil }
    self = value
  }
}
