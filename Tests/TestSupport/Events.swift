public import CaseModel

/// An event at a time.
public func event(
  _ milliseconds: Int64, _ response: Response? = .text("words"), person: String = "p",
  caseID: String = "c"
) -> AnswerEvent {
  return AnswerEvent(
    id: EventID(milliseconds: UInt64(milliseconds)), person: person,
    caseID: caseID, attempt: 1, kind: .answered, subject: "q", contentHash: "h", revision: 1,
    response: response, time: Timestamp(milliseconds: milliseconds, offsetMinutes: 480))
}
