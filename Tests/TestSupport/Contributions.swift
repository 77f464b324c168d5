public import AnswerStore
public import CaseModel

/// What a member of a cohort handed in.
public func contribution(
  _ person: String, _ events: [AnswerEvent], made: Int64 = 1, name: String? = nil,
  cohort: [UInt8] = Array(repeating: 7, count: 16)
) -> Contribution {
  Contribution(
    cohort: cohort,
    member: Contribution.Member(
      person: person, signingKey: Array(repeating: 1, count: 32),
      agreementKey: Array(repeating: UInt8(truncatingIfNeeded: made), count: 32),
      consent: Timestamp(milliseconds: 1, offsetMinutes: 0)),
    identity: Identity(name: name), made: made, events: events)
}
