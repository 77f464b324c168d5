/// What became of a case in all cohorts of a store.
public struct CaseOverview: Sendable, Hashable {
  /// The id of the case.
  public var caseID: String
  /// How many cohorts have members who worked on it.
  public var cohorts: Int
  /// How many members worked on it; one of two cohorts counts in each.
  public var people: Int
  /// How many of them finished it.
  public var finished: Int
  /// How many answers they gave, second thoughts included.
  public var answers: Int
  /// How many questions they passed over.
  public var skipped: Int
  /// How many of them passed one over.
  public var peopleWhoSkipped: Int

  /// An overview made of its figures.
  package init(
    caseID: String, cohorts: Int, people: Int, finished: Int, answers: Int, skipped: Int,
    peopleWhoSkipped: Int
  ) {
    self.caseID = caseID
    self.cohorts = cohorts
    self.people = people
    self.finished = finished
    self.answers = answers
    self.skipped = skipped
    self.peopleWhoSkipped = peopleWhoSkipped
  }
}
