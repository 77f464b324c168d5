/// Does something, or gives it up when it takes too long.
/// - Throws: what it throws, or `Refusal.tooSlow`.
func within<Result: Sendable>(
  _ limit: Duration, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw Refusal.tooSlow
    }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
