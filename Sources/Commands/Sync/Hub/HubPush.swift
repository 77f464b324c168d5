internal import AnswerStore
internal import HubProtocol

/// Sends items to a hub in requests that it takes.
struct HubPush {
  let client: HubClient
  let token: String
  /// Called with what became of some items, by their identities, before others are sent.
  let settle: ([String: HubEventState]) throws -> Void

  /// The bytes of bundles in a request: with what JSON puts around them they are fewer than `HubLimits.request`.
  private static let bytes = 6 << 20

  /// Sends items, each once.
  /// - Throws: `HubFailure`, also where the hub doesn't say of each item what became of it; what `settle` throws.
  func send(_ items: [HubItem]) throws {
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
      isComplete = try deliver(Array(rest.prefix(count))) && isComplete
      rest = rest.dropFirst(count)
    }
    guard isComplete else { throw HubFailure.nonsense("it doesn't say what became of everything") }
  }

  /// Sends some items; where they are too many for the hub, in halves.
  /// - Returns: whether it said what became of each.
  private func deliver(_ items: [HubItem]) throws -> Bool {
    if let only = items.first, only.bundle.utf8.count > HubLimits.bundle, items.count == 1 {
      try settle([only.id: .refused(PushAnswer.Reason.tooLarge.rawValue)])
      return true
    }
    do {
      let fates = Self.fates(try client.push(items, token: token))
      try settle(fates)
      return fates.count == items.count
    } catch HubFailure.tooLarge {
      guard items.count > 1 else {
        try settle([items[0].id: .refused(PushAnswer.Reason.tooLarge.rawValue)])
        return true
      }
      let half = items.count / 2
      let isComplete = try deliver(Array(items[..<half]))
      return try deliver(Array(items[half...])) && isComplete
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
