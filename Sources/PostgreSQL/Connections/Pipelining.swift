internal import CPQ

extension Connection {
  /// How many statements are sent before their results are read.
  private static let pipelineLength = 1_000

  /// Runs one statement with many sets of parameters, without waiting for each: one journey to the server for a
  /// thousand of them. Begun outside of a transaction, each thousand is one.
  /// - Returns: how many rows each changed.
  /// - Throws: `PostgreSQLError` of the first that failed; none after it in its thousand was run.
  @discardableResult
  public func pipeline(_ sql: SQL, _ parameters: some Collection<[Parameter]>) throws -> [Int] {
    guard !parameters.isEmpty else { return [] }
    let name = try statement(sql)
    var counts: [Int] = []
    counts.reserveCapacity(parameters.count)
    guard handle.enterPipeline() else { throw lost() }
    var rest = parameters[...]
    var failure: PostgreSQLError?
    while !rest.isEmpty, failure == nil {
      let some = rest.prefix(Self.pipelineLength)
      rest = rest.dropFirst(some.count)
      for values in some {
        guard handle.send(name, values) else { throw lost() }
      }
      guard handle.synchronizePipeline() else { throw lost() }
      failure = try results(of: some.count) { counts.append($0.affectedCount) }
    }
    guard handle.leavePipeline() else { throw lost() }
    if let failure { throw failure }
    return counts
  }

  /// Runs statements in a transaction of their own with one journey to the server, the beginning and the commit among
  /// them. What it changed is committed when this returns.
  /// - Returns: the rows that each brought.
  /// - Throws: `PostgreSQLError` of the first that failed; nothing was changed then.
  public func transaction(_ statements: [(sql: SQL, parameters: [Parameter])]) throws -> [[Row]] {
    let all: [(sql: SQL, parameters: [Parameter])] =
      [("BEGIN ISOLATION LEVEL READ COMMITTED", [])] + statements + [("COMMIT", [])]
    let names = try all.map { try statement($0.sql) }
    guard handle.enterPipeline() else { throw lost() }
    for (name, statement) in zip(names, all) {
      guard handle.send(name, statement.parameters) else { throw lost() }
    }
    guard handle.synchronizePipeline() else { throw lost() }
    var rows: [[Row]] = []
    let failure = try results(of: all.count) { result in
      rows.append((0..<result.rowCount).map { Row(result, $0) })
    }
    guard handle.leavePipeline() else { throw lost() }
    if let failure {
      rollBack()
      throw failure
    }
    return Array(rows.dropFirst().dropLast())
  }

  /// Reads the results of what was sent, up to where it was synchronized.
  /// - Returns: the first failure.
  private func results(
    of number: Int, _ visit: (ResultHandle) -> Void
  ) throws -> PostgreSQLError? {
    var failure: PostgreSQLError?
    for _ in 0..<number {
      guard let result = handle.next() else { throw lost() }
      do {
        if result.status != PGRES_PIPELINE_ABORTED { try check(result) }
      } catch let error as PostgreSQLError { failure = failure ?? error }
      visit(result)
      // A null pointer parts the results of two statements.
      while handle.next() != nil {}
    }
    guard let end = handle.next(), end.status == PGRES_PIPELINE_SYNC else { throw lost() }
    return failure
  }
}
