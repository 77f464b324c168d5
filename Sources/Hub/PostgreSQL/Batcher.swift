internal import Synchronization

/// Does together what is asked for at the same moment (group commit).
///
/// Who asks while nothing is under way for a key is served at once. Those who come meanwhile wait, and are served
/// together next: so nobody waits for others to come, and the busier it is, the less each costs.
final class Batcher<Key: Hashable & Sendable, Request: Sendable, Answer: Sendable>: Sendable {
  private struct Waiting {
    let request: Request
    let cost: Int
    let continuation: CheckedContinuation<Answer, any Error>
  }

  private let limit: Int
  private let serve: @Sendable ([Request]) async -> [Result<Answer, any Error>]
  /// Who waits, in the order they came; a key for which something is under way is there, if nobody waits too.
  private let queues = Mutex<[Key: [Waiting]]>([:])

  /// - Parameters:
  ///   - limit: how much requests may cost that are served together; one is in any case.
  ///   - serve: answers requests of one key, each in its place.
  init(
    limit: Int,
    serve: @escaping @Sendable ([Request]) async -> [Result<Answer, any Error>]
  ) {
    self.limit = limit
    self.serve = serve
  }

  /// The answer to a request.
  /// - Throws: what became of it instead.
  func answer(_ request: Request, for key: Key, cost: Int) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let waiting = Waiting(request: request, cost: cost, continuation: continuation)
      let isFirst = queues.withLock { queues in
        guard queues[key] == nil else {
          queues[key]?.append(waiting)
          return false
        }
        queues[key] = [waiting]
        return true
      }
      if isFirst { Task { await serveAll(of: key) } }
    }
  }

  /// How many wait for what is under way for a key, or are the first to be served.
  func waiting(for key: Key) -> Int { queues.withLock { $0[key]?.count ?? 0 } }

  private func serveAll(of key: Key) async {
    while let batch = next(of: key) {
      let answers = await serve(batch.map(\.request))
      for (waiting, answer) in zip(batch, answers) { waiting.continuation.resume(with: answer) }
    }
  }

  /// Takes out of a queue who is to be served next; ends the queue where nobody is.
  private func next(of key: Key) -> [Waiting]? {
    queues.withLock { queues in
      guard let queue = queues[key], let first = queue.first else {
        queues[key] = nil
        return nil
      }
      var total = first.cost
      let rest = queue.dropFirst().prefix { waiting in
        total += waiting.cost
        return total <= limit
      }
      queues[key] = Array(queue[rest.endIndex...])
      return [first] + rest
    }
  }
}
