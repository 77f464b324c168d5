public import CaseModel

/// What a trainer tells the members of a cohort: which cases, by when, and the keys to write to.
public struct Invitation: Sendable, Hashable {
  /// The identity of the cohort.
  public var id: CohortID
  /// What people call it.
  public var name: String
  /// The ids of its cases.
  public var cases: [String]
  /// The day by which answers are to be handed in; nil where there is none.
  public var due: CalendarDate?
  /// How many people judge each other's answers.
  public var groupSize: Int
  /// The keys of the cohort.
  public var keys: PublicKeys
  /// Where members can synchronise; nil where answers travel as files only.
  public var hub: HubInvitation?

  /// The size of a group where the trainer says nothing, as bureaus do it.
  public static let usualGroupSize = 4
  /// The sizes that a group can have.
  public static let groupSizes = 2...12

  /// An invitation made of its parts.
  public init(
    id: CohortID, name: String, cases: [String], due: CalendarDate? = nil,
    groupSize: Int = Invitation.usualGroupSize, keys: PublicKeys, hub: HubInvitation? = nil
  ) {
    self.id = id
    self.name = name
    self.cases = cases
    self.due = due
    self.groupSize = groupSize
    self.keys = keys
    self.hub = hub
  }
}
