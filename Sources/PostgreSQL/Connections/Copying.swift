internal import CPQ

/// Takes the rows of a COPY.
public struct CopyWriter: ~Copyable {
  private let connection: Connection
  private var buffer: [UInt8] = []
  private static let size = 64 << 10

  fileprivate init(_ connection: Connection) {
    self.connection = connection
    buffer.reserveCapacity(Self.size * 2)
  }

  /// Sends a row.
  /// - Throws: `PostgreSQLError` where the connection is lost.
  public mutating func write(_ row: CopyField...) throws {
    for (index, field) in row.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: "\t")) }
      field.append(to: &buffer)
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Self.size { try flush() }
  }

  fileprivate mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    guard connection.handle.copy(buffer) else { throw connection.lost() }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Connection {
  /// Takes in many rows at once.
  /// - Parameters:
  ///   - sql: `COPY table (columns) FROM STDIN`.
  ///   - write: hands over the rows. Where it throws, none is kept.
  /// - Returns: how many rows there were.
  /// - Throws: `PostgreSQLError`, and what `write` throws.
  @discardableResult
  public func copy(_ sql: SQL, _ write: (inout CopyWriter) throws -> Void) throws -> Int {
    guard let opened = handle.run(sql.text) else { throw lost() }
    try check(opened)
    guard opened.status == PGRES_COPY_IN else {
      throw PostgreSQLError(.statement, "this is no COPY from the program")
    }
    var failure: (any Error)?
    do {
      var writer = CopyWriter(self)
      try write(&writer)
      try writer.flush()
    } catch { failure = error }
    guard handle.endCopy(refusedBecause: failure == nil ? nil : "the program gave up") else {
      throw lost()
    }
    var count = 0
    while let result = handle.next() {
      do {
        try check(result)
        count += result.affectedCount
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    return count
  }
}
