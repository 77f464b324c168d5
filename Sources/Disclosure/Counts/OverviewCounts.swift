/// How many members of several cohorts worked on the cases, and what adding them up may tell.
package struct OverviewCounts: Sendable {
  /// What the members of a cohort did with a case.
  package struct Case: Sendable {
    package var people: Int
    package var finished: Int
    package var passedOver: Int
    package var answers: Int

    package init(people: Int, finished: Int, passedOver: Int, answers: Int) {
      self.people = people
      self.finished = finished
      self.passedOver = passedOver
      self.answers = answers
    }
  }

  /// A cohort: its members, and the cases that they worked on, by the ids.
  package struct Cohort: Sendable {
    package var members: Int
    package var cases: [String: Case]

    package init(members: Int, cases: [String: Case]) {
      self.members = members
      self.cases = cases
    }
  }

  package var cohorts: [Cohort]

  package init(cohorts: [Cohort]) { self.cohorts = cohorts }

  /// What may be shown where a figure needs a number of persons behind it; nil where nothing may.
  ///
  /// Cohorts of fewer members are left out: their own results tell nothing either.
  package func published(threshold: Int) -> PublishedOverview? {
    let counted = cohorts.filter { $0.members >= threshold }
    guard !counted.isEmpty else { return nil }
    let ids = Set(counted.flatMap(\.cases.keys))
    return PublishedOverview(
      threshold: threshold, members: Exactness.exact.figure(counted.reduce(0) { $0 + $1.members }),
      cohorts: counted.count, cohortsLeftOut: cohorts.count - counted.count,
      cases: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { id in
        CaseSums(
          counted.map { ($0.members, $0.cases[id]) }, threshold: threshold
        ).published(id)
      })
  }
}

/// What the members of all cohorts did with the cases, as far as it may be shown; for trainers alone.
public struct PublishedOverview: Sendable, Hashable {
  /// How many persons there must be behind a figure.
  public let threshold: Int
  /// How many members there are.
  public let members: Figure
  /// How many cohorts they are in.
  public let cohorts: Int
  /// How many cohorts have too few members to be counted.
  public let cohortsLeftOut: Int
  /// The cases, by their ids.
  public let cases: [Case]

  /// A case.
  public struct Case: Sendable, Hashable {
    /// The id of the case.
    public let id: String
    /// How many members worked on it.
    public let people: Figure
    /// In how many cohorts they are.
    public let cohorts: Figure
    /// How many finished it.
    public let finished: Figure
    /// How many passed a question over.
    public let passedOver: Figure
    /// How many answers they gave; withheld where any of the others is.
    public let answers: Figure
  }
}
