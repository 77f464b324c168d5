internal import PostgreSQL

extension ConnectionPool {
  /// Answers requests together; each by itself where the database refuses them together, as one may be to blame.
  /// - Parameters:
  ///   - patience: how long it is tried again while the database is away.
  ///   - work: answers requests with a connection, each in its place.
  /// - Returns: each answer in its place, or the `MailboxError` there is instead.
  func together<Request: Sendable, Answer: Sendable>(
    _ requests: [Request], for patience: Duration,
    _ work: @escaping @Sendable (Connection, [Request]) throws -> [Answer]
  ) async -> [Result<Answer, any Error>] {
    do {
      return try await retrying(for: patience) { try work($0, requests) }.map(Result.success)
    } catch let error as PostgreSQLError {
      guard requests.count > 1, !error.isTransient else {
        let unavailable = MailboxError.unavailable(error.description)
        return requests.map { _ in .failure(unavailable) }
      }
    } catch { return requests.map { _ in .failure(error) } }
    var answers: [Result<Answer, any Error>] = []
    for request in requests { answers += await together([request], for: patience, work) }
    return answers
  }
}
