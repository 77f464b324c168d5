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
    } catch let error as PostgreSQLError where requests.count > 1 && !error.isTransient {
      return await oneByOne(requests, for: patience, work)
    } catch let error as PostgreSQLError {
      return requests.map { _ in .failure(MailboxError.unavailable(error.description)) }
    } catch { return requests.map { _ in .failure(error) } }
  }

  private func oneByOne<Request: Sendable, Answer: Sendable>(
    _ requests: [Request], for patience: Duration,
    _ work: @escaping @Sendable (Connection, [Request]) throws -> [Answer]
  ) async -> [Result<Answer, any Error>] {
    var answers: [Result<Answer, any Error>] = []
    for request in requests {
      do {
        answers += try await retrying(for: patience) { try work($0, [request]) }.map(Result.success)
      } catch let error as PostgreSQLError {
        let unavailable = MailboxError.unavailable(error.description)
        answers.append(.failure(unavailable))
        // Where the database is away, the others don't wait for it one after another.
        guard error.isTransient else { continue }
        return answers + requests.dropFirst(answers.count).map { _ in .failure(unavailable) }
      } catch { answers.append(.failure(error)) }
    }
    return answers
  }
}
