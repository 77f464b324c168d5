extension Connection {
  /// How much of what others do meanwhile a transaction sees.
  public enum Isolation: Sendable {
    /// Each statement sees what was committed before it.
    case readCommitted
    /// All statements see one state, and change nothing.
    case snapshot
    /// As if transactions were done one after another; one that doesn't fit fails with `40001`.
    case serializable
  }

  /// Does something wholly or not at all. What it changed is committed when this returns.
  ///
  /// A connection that is lost during the commit leaves open whether it was done.
  /// - Throws: `PostgreSQLError`, and what `work` throws; nothing was changed then.
  public func transaction<Value>(
    _ isolation: Isolation = .readCommitted, _ work: () throws -> Value
  ) throws -> Value {
    switch isolation {
    case .readCommitted: try run("BEGIN ISOLATION LEVEL READ COMMITTED")
    case .snapshot: try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    case .serializable: try run("BEGIN ISOLATION LEVEL SERIALIZABLE")
    }
    do {
      let value = try work()
      try run("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Does something within a transaction wholly or not at all, whatever becomes of the rest of it.
  /// - Parameter work: says whether what it changed is to be kept.
  /// - Throws: `PostgreSQLError`, and what `work` throws; nothing was changed then.
  public func savepoint(_ work: () throws -> Bool) throws {
    try run("SAVEPOINT part")
    do {
      if try !work() { try run("ROLLBACK TO SAVEPOINT part") }
      try run("RELEASE SAVEPOINT part")
    } catch {
      if isUsable { try? run("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part") }
      throw error
    }
  }

  /// Ends a transaction that is under way, without what it changed.
  func rollBack() {
    guard isUsable, handle.isInTransaction else { return }
    try? run("ROLLBACK")
  }
}
