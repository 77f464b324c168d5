/// What the members of a cohort did with the cases, counted by the store.
public struct CohortOverview: Sendable, Hashable {
  /// The identity of the cohort, 16 bytes.
  public var cohort: [UInt8]
  /// How many members handed something in.
  public var members: Int
  /// The cases that members worked on, by their ids.
  public var cases: [CaseOverview]

  /// Puts together what a store counted.
  /// - Parameters:
  ///   - members: how many members each cohort has.
  ///   - cases: what became of a case in a cohort, in any order.
  /// - Returns: the cohorts that have members, by their identities.
  package static func of(
    members: [[UInt8]: Int], cases: [(cohort: [UInt8], overview: CaseOverview)]
  ) -> [CohortOverview] {
    let parts = Dictionary(grouping: cases, by: \.cohort)
    return members.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { cohort, count in
      CohortOverview(
        cohort: cohort, members: count,
        cases: (parts[cohort] ?? []).map(\.overview).sorted {
          $0.caseID.utf8.lexicographicallyPrecedes($1.caseID.utf8)
        })
    }
  }
}

/// What became of a case in a cohort.
public struct CaseOverview: Sendable, Hashable {
  /// The id of the case.
  public var caseID: String
  /// How many members worked on it.
  public var people: Int
  /// How many of them finished it.
  public var finished: Int
  /// How many of them passed a question over.
  public var passedOver: Int
  /// How many answers they gave, second thoughts included, without questions passed over.
  public var answers: Int

  /// An overview made of its figures.
  package init(caseID: String, people: Int, finished: Int, passedOver: Int, answers: Int) {
    self.caseID = caseID
    self.people = people
    self.finished = finished
    self.passedOver = passedOver
    self.answers = answers
  }
}
