public import CaseModel

/// Counts what the members of a cohort did, event by event, in the order it happened.
///
/// What is kept is a row for each member and case and one for each of their answers, so that a million answers take
/// some ten megabytes, and the time is linear in the events.
public struct CohortTally: Sendable {
  private var cases: [CaseTally]
  private let members: Int
  /// The places of the cases in which members judged each other.
  public private(set) var reviewedCases: Set<Int> = []

  /// Nothing counted yet.
  /// - Parameters:
  ///   - cases: the cases, in the order by which events name them.
  ///   - members: how many members the cohort has.
  ///   - themes: the code book for answers in words.
  public init(cases: [Case], members: Int, themes: [Theme] = []) {
    self.cases = cases.map { CaseTally($0, members: members, themes: themes) }
    self.members = members
  }

  /// Counts an event. Those of unknown members and cases, of later attempts, and answers that their question doesn't
  /// take any more change nothing.
  public mutating func add(_ event: CollectedEvent) {
    guard cases.indices.contains(event.caseIndex), (0..<members).contains(event.member) else {
      return
    }
    if event.kind == .peerReviewed { reviewedCases.insert(event.caseIndex) }
    cases[event.caseIndex].add(event)
  }

  /// The places of the members whose answers to a case are in its figures.
  public func people(of caseIndex: Int) -> [Int] {
    let content = cases[caseIndex]
    return content.counted.map { content.memberOfRow[$0] }.sorted()
  }

  /// The results so far.
  public func results() -> CohortResults {
    CohortResults(
      members: members, cases: cases.map { $0.results() },
      consistency: CaseConsistency(scores: cases.map(\.scores)))
  }
}
