internal import CPQ

/// The one owner of a result of libpq, with its values in their binary form.
@safe final class ResultHandle {
  private let result: OpaquePointer

  /// Takes over a result; nil for none.
  init?(_ result: OpaquePointer?) {
    guard let result = unsafe result else { return nil }
    unsafe self.result = result
  }

  deinit { unsafe PQclear(result) }

  var status: ExecStatusType { unsafe PQresultStatus(result) }
  var rowCount: Int32 { unsafe PQntuples(result) }
  var columnCount: Int32 { unsafe PQnfields(result) }

  /// How many rows a statement changed.
  var affectedCount: Int { unsafe Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// What the server says is wrong; nil where it says nothing.
  var failure: PostgreSQLError? {
    guard let code = field("C"), let message = field("M") else { return nil }
    return .statement(code, message, constraint: field("n"))
  }

  private func field(_ code: Unicode.Scalar) -> String? {
    guard let text = unsafe PQresultErrorField(result, Int32(code.value)) else { return nil }
    return unsafe String(cString: text)
  }

  func isNull(_ row: Int32, _ column: Int32) -> Bool {
    unsafe PQgetisnull(result, row, column) != 0
  }

  /// The bytes of a value; nil for NULL.
  func bytes(_ row: Int32, _ column: Int32) -> [UInt8]? {
    guard !isNull(row, column) else { return nil }
    return unsafe Array(buffer(row, column))
  }

  /// A text; nil for NULL and for a value of another type.
  func text(_ row: Int32, _ column: Int32) -> String? {
    guard !isNull(row, column), [19, 25, 1042, 1043].contains(type(of: column)) else { return nil }
    return unsafe String(decoding: buffer(row, column), as: UTF8.self)
  }

  /// An integer; nil for NULL and for a value of another type.
  func integer(_ row: Int32, _ column: Int32) -> Int64? {
    guard !isNull(row, column) else { return nil }
    let buffer = unsafe buffer(row, column)
    return switch (type(of: column), buffer.count) {
    case (20, 8): unsafe Int64(bitPattern: bigEndian(buffer))
    case (21, 2): unsafe Int64(Int16(truncatingIfNeeded: bigEndian(buffer)))
    case (23, 4): unsafe Int64(Int32(truncatingIfNeeded: bigEndian(buffer)))
    default: nil
    }
  }

  /// A floating-point number of 64 bits; nil for NULL and for a value of another type.
  func double(_ row: Int32, _ column: Int32) -> Double? {
    guard !isNull(row, column), type(of: column) == 701 else { return nil }
    return unsafe Double(bitPattern: bigEndian(buffer(row, column)))
  }

  /// The type of a column for a message.
  func typeName(of column: Int32) -> String { "type \(type(of: column))" }

  /// The number of a column's type, one of those of `pg_type.dat`.
  private func type(of column: Int32) -> UInt32 { unsafe PQftype(result, column) }

  private func buffer(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(
      start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }

  private func bigEndian(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
    unsafe buffer.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
