internal import CPQ

/// A connection to a database. It belongs to one thread at a time; it is closed when nobody holds it any more.
public final class Connection {
  let handle: ConnectionHandle
  private var prepared: [String: String] = [:]
  /// The statements that were sent once, and so may not come again.
  private var sent: Set<String> = []
  /// Whether something failed that the connection doesn't outlive.
  private var hasFailed = false

  /// Connects; waits until that is done.
  /// - Throws: `PostgreSQLError` of the kind `connection` where no host of the address can be reached, or none takes
  ///   changes and those are needed.
  public init(_ settings: ConnectionSettings) throws {
    handle = try ConnectionHandle(settings.options)
    if let timeout = settings.statementTimeout {
      _ = try rows("SELECT set_config('statement_timeout', $1, false)", [.text("\(timeout)")])
    }
  }

  /// Whether the connection can be used, as far as is known without asking the server.
  public var isUsable: Bool { !hasFailed && handle.isConnected }
  /// Whether no transaction is under way.
  public var isIdle: Bool { handle.isIdle }

  /// Does something with the rows that a statement brings, all of which are in memory.
  /// - Throws: `PostgreSQLError`.
  public func rows(_ sql: SQL, _ parameters: [Parameter] = []) throws -> [Row] {
    let result = try result(of: sql, parameters)
    return (0..<result.rowCount).map { Row(result, $0) }
  }

  /// The only or first row that a statement brings; nil where it brings none.
  /// - Throws: `PostgreSQLError`.
  public func row(_ sql: SQL, _ parameters: [Parameter] = []) throws -> Row? {
    try rows(sql, parameters).first
  }

  /// Runs a statement that changes something.
  /// - Returns: how many rows it changed.
  /// - Throws: `PostgreSQLError`.
  @discardableResult
  public func execute(_ sql: SQL, _ parameters: [Parameter] = []) throws -> Int {
    try result(of: sql, parameters).affectedCount
  }

  /// Runs any number of statements without parameters, as those that make tables. Outside of a transaction they are
  /// one.
  /// - Throws: `PostgreSQLError`.
  public func run(_ script: SQL) throws {
    guard let result = handle.run(script.text) else { throw lost() }
    try check(result)
  }

  /// Goes through the rows that a statement brings as they come, so that none needs to be kept.
  /// - Parameter visit: called for each; it must not use the connection. Where it throws, the statement is stopped.
  /// - Throws: `PostgreSQLError`, and what `visit` throws.
  public func forEachRow(
    _ sql: SQL, _ parameters: [Parameter] = [], _ visit: (Row) throws -> Void
  ) throws {
    try send(sql, parameters)
    guard handle.receiveRowByRow() else { throw lost() }
    var failure: (any Error)?
    while let result = handle.next() {
      guard failure == nil else { continue }
      do {
        try check(result)
        if result.rowCount > 0 { try visit(Row(result, 0)) }
      } catch {
        failure = error
        if !(error is PostgreSQLError) { handle.cancel() }
      }
    }
    if let failure { throw failure }
  }

  private func result(of sql: SQL, _ parameters: [Parameter]) throws -> ResultHandle {
    try send(sql, parameters)
    var first: ResultHandle?
    while let result = handle.next() { first = first ?? result }
    guard let first else { throw lost() }
    try check(first)
    return first
  }

  /// Sends a statement off. Only one that comes again is prepared: that is a journey to the server of its own.
  private func send(_ sql: SQL, _ parameters: [Parameter]) throws {
    let isNew = sent.insert(sql.text).inserted && prepared[sql.text] == nil
    guard
      try isNew
        ? handle.send(text: sql.text, parameters) : handle.send(statement(sql), parameters)
    else { throw lost() }
  }

  /// The name under which the server has a statement of this connection prepared.
  func statement(_ sql: SQL) throws -> String {
    if let name = prepared[sql.text] { return name }
    let name = "s\(prepared.count)"
    guard let result = handle.prepare(name, sql.text) else { throw lost() }
    try check(result)
    prepared[sql.text] = name
    return name
  }

  /// - Throws: what a result says is wrong.
  func check(_ result: ResultHandle) throws {
    switch result.status {
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
      guard let failure = result.failure else { throw lost() }
      if failure.endsConnection { hasFailed = true }
      throw failure
    default: break
    }
  }

  /// That the connection is gone.
  func lost() -> PostgreSQLError {
    hasFailed = true
    return handle.failure
  }
}
