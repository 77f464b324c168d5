extension CountNetwork {
  /// Withholds further counts until nobody can tell a protected one more closely than within a number of persons.
  /// - Returns: whether that was possible.
  mutating func suppress(untilFreedom freedom: Int) -> Bool {
    while let exposed = arcs.indices.first(where: {
      arcs[$0].isProtected && !isFree($0, by: freedom)
    }) {
      let arc = arcs[exposed]
      guard
        let way = way(from: arc.to, to: arc.from, exposed, freedom)
          ?? way(from: arc.from, to: arc.to, exposed, min(freedom, arc.count))
      else { return false }
      for id in way { arcs[id].isShown = false }
    }
    return true
  }

  /// The counts to withhold so that more persons could be moved between two nodes; nil where none would help.
  private func way(from source: Int, to sink: Int, _ excluded: ArcID, _ limit: Int) -> [ArcID]? {
    let flow = flow(from: source, to: sink, without: excluded, upTo: limit)
    if flow.total >= limit { return nil }
    return cheapest(from: source, to: sink, without: excluded, flow.change)
  }

  /// The counts along which persons could be moved between two nodes if they were withheld, such that as few persons
  /// as possible are in those that aren't yet (R. Bellman, 1958). A nobody is withheld only where nothing else helps: it
  /// can't give anyone, so that the protected count would be the least of those that are possible, which is easily
  /// guessed.
  /// - Parameter change: what was moved already.
  private func cheapest(
    from source: Int, to sink: Int, without excluded: ArcID, _ change: [Int]
  ) -> [ArcID]? {
    let everybody = arcs.reduce(1) { $0 + $1.count }
    var costs = [Int](repeating: Int.max, count: nodeCount)
    var reached = [(arc: ArcID, from: Int)?](repeating: nil, count: nodeCount)
    costs[source] = 0
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (id, arc) in arcs.enumerated() where !arc.isKnown && id != excluded {
        let cost = arc.isShown ? (arc.count == 0 ? everybody : arc.count) : 0
        for (from, to, isPossible) in [
          (arc.from, arc.to, true), (arc.to, arc.from, arc.count + change[id] > 0),
        ] where isPossible && costs[from] < Int.max && costs[from] + cost < costs[to] {
          costs[to] = costs[from] + cost
          reached[to] = (id, from)
          isSettled = false
        }
      }
    }
    var path: [ArcID] = []
    var node = sink
    while node != source {
      guard let step = reached[node] else { return nil }
      path.append(step.arc)
      node = step.from
    }
    return path
  }
}
