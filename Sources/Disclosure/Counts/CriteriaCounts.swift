internal import Results

/// How people judged an answer by several criteria: those who judged are the same for each.
struct CriteriaCounts {
  /// For each criterion how many gave nothing, some, all, or couldn't say.
  let judged: [[Int]]
  /// How many didn't judge the answer.
  let missing: Int

  /// The counts of criteria; nil of none.
  init?(_ criteria: [CriterionResults]) {
    guard let missing = criteria.first?.ratings.last else { return nil }
    judged = criteria.map { Array($0.ratings.dropLast()) }
    self.missing = missing
  }

  /// What may be shown: for each criterion the figures, that of those who didn't judge last; nil where nothing may.
  func published(threshold: Int, _ exactness: Exactness) -> [[Figure]]? {
    let people = (judged.first ?? []).reduce(missing, +)
    guard people >= threshold else { return nil }
    var network = CountNetwork()
    let source = network.addNode()
    let sink = network.addNode()
    var node = source
    var arcs: [[CountNetwork.ArcID]] = []
    for (index, groups) in judged.enumerated() {
      let next = index == judged.count - 1 ? sink : network.addNode()
      arcs.append(groups.map { network.addArc(from: node, to: next, $0) })
      node = next
    }
    let rest = network.addArc(from: source, to: sink, missing)
    network.protect(
      network.arcs.indices.filter { (1..<threshold).contains(network.arcs[$0].count) })
    for groups in arcs where groups.count(where: { network.arcs[$0].count > 0 }) == 1 {
      network.protect(groups)
    }
    guard network.suppress(untilFreedom: threshold) else { return nil }
    return arcs.map { groups in
      (groups + [rest]).map { network.figure($0, exactness) }
    }
  }
}
