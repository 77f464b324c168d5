/// A row of a result. The columns are numbered from 0.
public struct Row {
  private let result: ResultHandle
  private let place: Int32

  init(_ result: ResultHandle, _ place: Int32) {
    self.result = result
    self.place = place
  }

  /// The value of a column.
  /// - Throws: `PostgreSQLError` of the kind `value` where it is of another type, or NULL where that isn't asked for.
  // Inlinable, because looking up the type of each value at run time takes longer than reading it.
  @inlinable
  public subscript<Value: ColumnValue>(_ column: Int) -> Value {
    get throws {
      let number = try number(of: column)
      guard let value = try Value(column: number, of: self) else {
        throw mismatch(number, Value.self)
      }
      return value
    }
  }

  /// The number of a column for libpq.
  @usableFromInline func number(of column: Int) throws -> Int32 {
    guard column >= 0, column < result.columnCount else {
      throw PostgreSQLError(.value, "there is no column \(column)")
    }
    return Int32(column)
  }

  /// That a column holds another type than was asked for.
  @usableFromInline func mismatch(_ column: Int32, _ type: Any.Type) -> PostgreSQLError {
    PostgreSQLError(
      .value, "column \(column) holds no \(type) (\(result.typeName(of: column)))")
  }

  @usableFromInline func isNull(_ column: Int32) -> Bool { result.isNull(place, column) }
  func bytes(_ column: Int32) -> [UInt8]? { result.bytes(place, column) }
  func text(_ column: Int32) -> String? { result.text(place, column) }
  func integer(_ column: Int32) -> Int64? { result.integer(place, column) }
  func double(_ column: Int32) -> Double? { result.double(place, column) }
}
