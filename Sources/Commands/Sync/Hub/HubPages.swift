internal import HubProtocol

/// Goes through what a hub has for somebody, page by page, and comes to an end whatever the hub says.
struct HubPages {
  let client: HubClient
  let token: String

  /// The most pages that are fetched at once; the next time goes on behind them.
  private static let limit = 2_000

  /// Goes through the pages.
  /// - Parameters:
  ///   - cursor: where to begin; nil for the beginning.
  ///   - take: called with each page, and where to go on when it is stored.
  /// - Throws: `HubFailure`, `astray` where the hub repeats itself; what `take` throws.
  func forEach(after cursor: String?, _ take: ([HubItem], String) throws -> Void) throws {
    var cursor = cursor
    var isFromBeginning = false
    var known: Set<String> = []
    for _ in 0..<Self.limit {
      let page: PullAnswer
      do {
        page = try client.pull(after: cursor, token: token)
      } catch HubFailure.refused(status: 400) where cursor != nil && !isFromBeginning {
        // It doesn't know any more where we were; what is there already isn't stored twice.
        (cursor, isFromBeginning) = (nil, true)
        continue
      }
      let before = known.count
      known.formUnion(page.items.map(\.id))
      let isNew = known.count > before && page.next != cursor
      if page.more && !isNew { throw HubFailure.astray }
      try take(page.items, page.next)
      guard page.more else { return }
      cursor = page.next
    }
  }
}
