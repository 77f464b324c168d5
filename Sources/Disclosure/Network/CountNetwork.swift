/// Counts of persons that add up, as a network: each count is an arc, and at every node as many come in as go out.
///
/// What somebody can find out about a withheld count from those that are shown is then a question of flows: how far
/// more or fewer persons could go through its arc, the shown arcs being as they are. L. H. Cox, “Network models for
/// complementary cell suppression” (Journal of the American Statistical Association 90, 1995).
struct CountNetwork {
  /// A count.
  struct Arc {
    let from: Int
    let to: Int
    let count: Int
    /// Whether others know it anyway, so that it can't be withheld.
    let isKnown: Bool
    var isShown = true
    /// Whether nobody may find it out.
    var isProtected = false
  }

  /// The place of a count.
  typealias ArcID = Int

  private(set) var nodeCount = 0
  var arcs: [Arc] = []

  mutating func addNode() -> Int {
    defer { nodeCount += 1 }
    return nodeCount
  }

  mutating func addArc(from: Int, to: Int, _ count: Int, isKnown: Bool = false) -> ArcID {
    defer { arcs.append(Arc(from: from, to: to, count: count, isKnown: isKnown)) }
    return arcs.count
  }

  /// Withholds counts, and sees to it that nobody finds them out.
  mutating func protect(_ ids: some Sequence<ArcID>) {
    for id in ids where !arcs[id].isKnown {
      arcs[id].isShown = false
      arcs[id].isProtected = true
    }
  }

  /// A count as it may be shown.
  func figure(_ id: ArcID, _ exactness: Exactness) -> Figure {
    arcs[id].isShown ? exactness.figure(arcs[id].count) : .withheld
  }

  /// Whether the persons who go through an arc could be any of a number of numbers and one, as far as somebody knows who
  /// sees what is shown.
  func isFree(_ id: ArcID, by number: Int) -> Bool {
    let arc = arcs[id]
    let up = flow(from: arc.to, to: arc.from, without: id, upTo: number).total
    let down = flow(from: arc.from, to: arc.to, without: id, upTo: arc.count).total
    return up + down >= number
  }

  /// What can be moved between two nodes along withheld arcs, each of which can take any number and give what it has,
  /// and by how much each changes then (J. Edmonds and R. M. Karp, 1972).
  func flow(
    from source: Int, to sink: Int, without excluded: ArcID, upTo limit: Int
  ) -> (total: Int, change: [Int]) {
    var change = [Int](repeating: 0, count: arcs.count)
    var total = 0
    while total < limit {
      guard let path = path(from: source, to: sink, change, excluded) else { break }
      let step = path.reduce(limit - total) { most, hop in
        hop.isForward ? most : min(most, arcs[hop.arc].count + change[hop.arc])
      }
      for hop in path { change[hop.arc] += hop.isForward ? step : -step }
      total += step
    }
    return (total, change)
  }

  private struct Hop {
    let arc: ArcID
    let isForward: Bool
  }

  private func path(from source: Int, to sink: Int, _ change: [Int], _ excluded: ArcID) -> [Hop]? {
    var reached = [Hop?](repeating: nil, count: nodeCount)
    var queue = [source]
    var next = 0
    while next < queue.count, reached[sink] == nil {
      let node = queue[next]
      next += 1
      for (id, arc) in arcs.enumerated() where !arc.isShown && id != excluded {
        if arc.from == node, reached[arc.to] == nil {
          reached[arc.to] = Hop(arc: id, isForward: true)
          queue.append(arc.to)
        }
        if arc.to == node, reached[arc.from] == nil, arc.count + change[id] > 0 {
          reached[arc.from] = Hop(arc: id, isForward: false)
          queue.append(arc.from)
        }
      }
    }
    var hops: [Hop] = []
    var node = sink
    while node != source {
      guard let hop = reached[node] else { return nil }
      hops.append(hop)
      node = hop.isForward ? arcs[hop.arc].from : arcs[hop.arc].to
    }
    return hops
  }
}
