/// What the members of some cohorts did with a case, added up.
struct CaseSums {
  /// People of a cohort, some of whom did something.
  private struct Split {
    var some: Int
    var all: Int

    /// Whether those who did or those who didn't are few.
    func isSmall(_ threshold: Int) -> Bool {
      (1..<threshold).contains(some) || (1..<threshold).contains(all - some)
    }
  }

  private let cases: [OverviewCounts.Case]
  private let network: CountNetwork
  private let people: CountNetwork.ArcID
  private let finished: CountNetwork.ArcID
  private let passedOver: CountNetwork.ArcID
  private let isPublishable: Bool

  /// - Parameter cohorts: how many members each has, and what they did with the case; nil where they did nothing.
  init(_ cohorts: [(members: Int, result: OverviewCounts.Case?)], threshold: Int) {
    cases = cohorts.compactMap(\.result)
    let parts = cohorts.map { members, result in
      let result = result ?? .init(people: 0, finished: 0, passedOver: 0, answers: 0)
      return [
        Split(some: result.people, all: members),
        Split(some: result.finished, all: result.people),
        Split(some: result.passedOver, all: result.people),
      ]
    }
    var network = CountNetwork()
    // From those who began through those who finished to those who passed something over; others know the members.
    let nodes = (0..<4).map { _ in network.addNode() }
    _ = network.addArc(from: nodes[3], to: nodes[0], Self.sum(parts, 0).all, isKnown: true)
    let ends = [(0, 1, 3), (1, 2, 2), (2, 3, 3)]
    let arcs = ends.indices.map { place -> [CountNetwork.ArcID] in
      let (from, to, past) = ends[place]
      let sum = Self.sum(parts, place)
      return [
        network.addArc(from: nodes[from], to: nodes[to], sum.some),
        network.addArc(from: nodes[from], to: nodes[past], sum.all - sum.some),
      ]
    }
    (people, finished, passedOver) = (arcs[0][0], arcs[1][0], arcs[2][0])
    // A sum of few people is protected too: whoever is in it is in a cohort whose own results withhold it.
    for (place, pair) in arcs.enumerated() where Self.tellsOfACohort(parts, place, threshold) {
      network.protect(pair)
    }
    isPublishable = network.suppress(untilFreedom: threshold)
    self.network = network
  }

  /// What may be shown.
  func published(_ id: String) -> PublishedOverview.Case {
    func figure(_ arc: CountNetwork.ArcID) -> Figure {
      isPublishable ? network.figure(arc, .exact) : .withheld
    }
    let isWhole = isPublishable && network.arcs.allSatisfy(\.isShown)
    let people = figure(people)
    return PublishedOverview.Case(
      id: id, people: people,
      cohorts: people.value == nil ? .withheld : Exactness.exact.figure(cases.count),
      finished: figure(finished), passedOver: figure(passedOver),
      answers: isWhole
        ? Exactness.exact.figure(cases.reduce(0) { $0 + $1.answers }) : .withheld)
  }

  /// Whether a sum tells what the results of a cohort withhold, once what the others show is taken off it: what is left
  /// is of few people, or of hardly any others but those of one cohort. Within what is left, as many of a cohort's people
  /// may be of those counted as there are, or as there are others to take their places.
  private static func tellsOfACohort(
    _ parts: [[Split]], _ place: Int, _ threshold: Int
  ) -> Bool {
    let hidden = parts.filter { cohort in
      cohort[0].isSmall(threshold) || cohort[place].isSmall(threshold)
    }
    let left = sum(hidden, place)
    return left.isSmall(threshold)
      || hidden.contains { left.all - $0[place].all < threshold }
  }

  private static func sum(_ parts: [[Split]], _ place: Int) -> Split {
    parts.reduce(into: Split(some: 0, all: 0)) {
      $0.some += $1[place].some
      $0.all += $1[place].all
    }
  }
}
