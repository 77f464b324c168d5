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
  public subscript<Value: ColumnValue>(_ column: Int) -> Value {
    get throws {
      guard column >= 0, column < result.columnCount else {
        throw PostgreSQLError(.value, "there is no column \(column)")
      }
      guard let value = try Value(column: Int32(column), of: self) else {
        throw PostgreSQLError(
          .value,
          "column \(column) holds no \(Value.self) (\(result.typeName(of: Int32(column))))")
      }
      return value
    }
  }

  func isNull(_ column: Int32) -> Bool { result.isNull(place, column) }
  func bytes(_ column: Int32) -> [UInt8]? { result.bytes(place, column) }
  func text(_ column: Int32) -> String? { result.text(place, column) }
  func integer(_ column: Int32) -> Int64? { result.integer(place, column) }
  func double(_ column: Int32) -> Double? { result.double(place, column) }
}
