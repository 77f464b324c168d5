/// A question's counts as a network: from the certainty through the first answer to the later one.
struct QuestionNetwork {
  private var network = CountNetwork()
  private let counts: QuestionCounts
  private var first: [CountNetwork.ArcID] = []
  private var second: [CountNetwork.ArcID] = []
  private var moves: [[CountNetwork.ArcID]] = []
  private var certainty: [CountNetwork.ArcID] = []
  private var certainties: [[CountNetwork.ArcID]] = []
  private var options: [(chosen: CountNetwork.ArcID, others: CountNetwork.ArcID)] = []

  init(_ counts: QuestionCounts) {
    self.counts = counts
    let source = network.addNode()
    let sink = network.addNode()
    let optionsComeFirst = counts.certainties == nil
    var begin = source
    var end = sink
    if optionsComeFirst { begin = addOptions(from: source) }
    let starts = addCertainties(from: source, begin)
    if !optionsComeFirst && counts.options != nil {
      end = network.addNode()
      _ = addOptions(from: end, to: sink)
    }
    addAnswers(from: starts, end, sink)
  }

  /// - Returns: the node behind the last option.
  private mutating func addOptions(from source: Int, to sink: Int? = nil) -> Int {
    let substance = counts.first.prefix(counts.substance).reduce(0, +)
    let chosen = counts.options ?? []
    var node = source
    for (index, count) in chosen.enumerated() {
      let next = (index == chosen.count - 1 ? sink : nil) ?? network.addNode()
      options.append(
        (
          network.addArc(from: node, to: next, count),
          network.addArc(from: node, to: next, substance - count)
        ))
      node = next
    }
    return node
  }

  /// - Returns: where the arc of each first answer begins.
  private mutating func addCertainties(from source: Int, _ begin: Int) -> [Int] {
    guard let table = counts.certainties else {
      return counts.first.indices.map { $0 < counts.substance ? begin : source }
    }
    let starts = counts.first.map { _ in network.addNode() }
    for row in table {
      let node = network.addNode()
      certainty.append(network.addArc(from: source, to: node, row.reduce(0, +)))
      certainties.append(zip(row, starts).map { network.addArc(from: node, to: $1, $0) })
    }
    return starts
  }

  private mutating func addAnswers(from starts: [Int], _ end: Int, _ sink: Int) {
    guard let table = counts.moves else {
      first = counts.first.indices.map {
        network.addArc(
          from: starts[$0], to: $0 < counts.substance ? end : sink, counts.first[$0])
      }
      return
    }
    let columns = counts.first.map { _ in network.addNode() }
    for (index, row) in table.enumerated() {
      let node = network.addNode()
      first.append(network.addArc(from: starts[index], to: node, counts.first[index]))
      moves.append(zip(row, columns).map { network.addArc(from: node, to: $1, $0) })
    }
    second = columns.enumerated().map { index, node in
      network.addArc(from: node, to: sink, table.reduce(0) { $0 + $1[index] })
    }
  }

  /// What may be shown where a figure needs a number of persons behind it; nil where nothing may.
  mutating func published(threshold: Int, _ exactness: Exactness) -> PublishedQuestionCounts? {
    guard counts.people >= threshold else { return nil }
    network.protect(
      network.arcs.indices.filter { (1..<threshold).contains(network.arcs[$0].count) })
    protectUnanimity()
    guard network.suppress(untilFreedom: threshold) else { return nil }
    func figure(_ id: CountNetwork.ArcID) -> Figure { network.figure(id, exactness) }
    let hasMoves = counts.moves != nil
    let hasCertainties = counts.certainties != nil
    return PublishedQuestionCounts(
      first: first.map(figure), second: hasMoves ? second.map(figure) : nil,
      moves: hasMoves ? moves.map { $0.map(figure) } : nil,
      certainty: hasCertainties ? certainty.map(figure) : nil,
      certainties: hasCertainties ? certainties.map { $0.map(figure) } : nil,
      options: counts.options.map { _ in options.map { figure($0.chosen) } },
      others: counts.options.map { _ in options.map { figure($0.others) } })
  }

  /// Withholds what would say that everybody who said something said the same.
  private mutating func protectUnanimity() {
    if isUnanimous(first.prefix(counts.substance)) {
      network.protect(first.prefix(counts.substance))
      network.protect((moves + certainties).joined())
    }
    if isUnanimous(second.prefix(counts.substance)) {
      network.protect(second.prefix(counts.substance))
      network.protect(moves.joined())
    }
    for option in options
    where network.arcs[option.chosen].count > 0 && network.arcs[option.others].count == 0 {
      network.protect([option.chosen, option.others])
    }
  }

  /// Where there is only one thing to say, as that an open question was answered, saying it is nothing to hide.
  private func isUnanimous(_ ids: some Collection<CountNetwork.ArcID>) -> Bool {
    ids.count > 1 && ids.count { network.arcs[$0].count > 0 } == 1
  }
}
