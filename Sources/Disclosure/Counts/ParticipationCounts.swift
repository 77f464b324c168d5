package import Results

/// How far the members of a cohort came with each case: the same members with every case, so that it all hangs together.
package struct ParticipationCounts: Sendable {
  /// How far they came with one case.
  package struct Case: Sendable {
    package var id: String
    package var title: String
    /// How many came how far, by `CaseResults.Stage`.
    package var stages: [Int]
    package var weeks: [CaseResults.Week]

    package init(id: String, title: String, stages: [Int], weeks: [CaseResults.Week]) {
      self.id = id
      self.title = title
      self.stages = stages
      self.weeks = weeks
    }

    var people: Int {
      stages[CaseResults.Stage.answered.rawValue] + stages[CaseResults.Stage.finished.rawValue]
    }
  }

  package var members: Int
  package var cases: [Case]

  package init(members: Int, cases: [Case]) {
    self.members = members
    self.cases = cases
  }

  private struct CaseArcs {
    var stages: [CountNetwork.ArcID]
    var weeks: [CountNetwork.ArcID]
  }

  /// What may be shown where a figure needs a number of persons behind it; nil where nothing may.
  package func published(threshold: Int, _ exactness: Exactness) -> PublishedParticipation? {
    guard members >= threshold, !cases.isEmpty else { return nil }
    var network = CountNetwork()
    let start = network.addNode()
    var node = start
    var arcs: [CaseArcs] = []
    for result in cases {
      let next = network.addNode()
      arcs.append(Self.add(result, from: node, to: next, threshold, &network))
      node = next
    }
    let total = network.addArc(from: node, to: start, members)
    network.protect(
      network.arcs.indices.filter { (1..<threshold).contains(network.arcs[$0].count) })
    guard network.suppress(untilFreedom: threshold) else { return nil }
    return PublishedParticipation(
      members: network.figure(total, exactness),
      cases: zip(cases, arcs).map { result, arcs in
        PublishedParticipation.Stages(
          id: result.id, title: result.title,
          stages: arcs.stages.map { network.figure($0, exactness) },
          people: result.people >= threshold ? exactness.figure(result.people) : .withheld,
          weeks: zip(result.weeks, arcs.weeks).map {
            PublishedParticipation.Week(
              monday: $0.monday, people: network.figure($1, exactness))
          })
      })
  }

  /// Those who count for a case are named elsewhere; their number is known where it isn't small.
  private static func add(
    _ result: Case, from source: Int, to sink: Int, _ threshold: Int,
    _ network: inout CountNetwork
  ) -> CaseArcs {
    let inside = network.addNode()
    let finished = network.addNode()
    _ = network.addArc(
      from: source, to: inside, result.people, isKnown: result.people >= threshold)
    let stages = CaseResults.Stage.allCases.map { stage in
      let count = result.stages[stage.rawValue]
      return switch stage {
      case .notBegun, .begun: network.addArc(from: source, to: sink, count)
      case .answered: network.addArc(from: inside, to: sink, count)
      case .finished: network.addArc(from: inside, to: finished, count)
      }
    }
    let weeks = result.weeks.map { network.addArc(from: finished, to: sink, $0.count) }
    return CaseArcs(stages: stages, weeks: weeks)
  }
}

/// How far the members came with the cases, as far as it may be shown.
public struct PublishedParticipation: Sendable, Hashable {
  /// How many members handed something in.
  public let members: Figure
  /// Each case, in order.
  public let cases: [Stages]

  /// How far the members came with a case.
  public struct Stages: Sendable, Hashable {
    /// The id of the case.
    public let id: String
    /// Its name.
    public let title: String
    /// Not begun, begun, all first answers given, finished.
    public let stages: [Figure]
    /// How many gave all first answers, those who finished among them.
    public let people: Figure
    /// How many finished in which week.
    public let weeks: [Week]
  }

  /// A week.
  public struct Week: Sendable, Hashable {
    /// The Monday, in days since 1 January 1970.
    public let monday: Int
    /// How many members finished in it.
    public let people: Figure
  }
}
