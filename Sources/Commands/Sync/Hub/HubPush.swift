internal import AnswerStore
internal import HubProtocol

/// Sends items to a hub in requests that it takes.
struct HubPush {
  let client: HubClient
  let token: String

  /// The bytes of bundles in a request: with what JSON puts around them they are fewer than `HubLimits.request`.
  private static let bytes = 6 << 20

  /// Sends items, each once.
  /// - Parameter settle: called with what became of some, by their identities, before others are sent.
  /// - Throws: `HubFailure`, also where the hub doesn't say of each item what became of it; what `settle` throws.
  func send(
    _ items: [HubItem], settle: ([String: HubEventState]) throws -> Void
  ) throws {
    var rest = items[...]
    var isComplete = true
    while !rest.isEmpty {
      var count = 0
      var bytes = 0
      for item in rest.prefix(HubLimits.items) {
        bytes += item.bundle.utf8.count
        if count > 0 && bytes > Self.bytes { break }
        count += 1
      }
      isComplete = try deliver(Array(rest.prefix(count)), settle) && isComplete
      rest = rest.dropFirst(count)
    }
    guard isComplete else { throw HubFailure.nonsense("it doesn't say what became of everything") }
  }

  /// Sends some items; where they are too many for the hub, in halves.
  /// - Returns: whether it said what became of each.
  private func deliver(
    _ items: [HubItem], _ settle: ([String: HubEventState]) throws -> Void
  ) throws -> Bool {
    let fates: [String: HubEventState]
    do {
      fates = try self.fates(of: items)
    } catch HubFailure.tooLarge {
      let half = items.count / 2
      let isComplete = try deliver(Array(items[..<half]), settle)
      return try deliver(Array(items[half...]), settle) && isComplete
    }
    try settle(fates)
    return fates.count == items.count
  }

  /// What becomes of some items.
  /// - Throws: `HubFailure`; `tooLarge` only where there are several.
  private func fates(of items: [HubItem]) throws -> [String: HubEventState] {
    guard items.count == 1 else { return Self.fates(try client.push(items, token: token)) }
    do {
      guard items[0].bundle.utf8.count <= HubLimits.bundle else { throw HubFailure.tooLarge }
      return Self.fates(try client.push(items, token: token))
    } catch HubFailure.tooLarge {
      return [items[0].id: .refused(PushAnswer.Reason.tooLarge.rawValue)]
    }
  }

  private static func fates(_ answer: PushAnswer) -> [String: HubEventState] {
    var fates: [String: HubEventState] = [:]
    for refusal in answer.refused {
      // What has the identity was sent before, by this machine or another of the person: sealed anew, the same event
      // has other bytes.
      fates[refusal.id] =
        refusal.reason == .conflict ? .stored : .refused(refusal.reason.rawValue)
    }
    for id in answer.stored { fates[id] = .stored }
    return fates
  }
}
