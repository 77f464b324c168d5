import AnswerStore
import CaseModel
import TestSupport

/// An event at a time.
func event(
  _ milliseconds: Int64, _ response: Response? = .text("words"), person: String = "p",
  caseID: String = "c"
) -> AnswerEvent {
  return AnswerEvent(
    id: EventID(milliseconds: UInt64(milliseconds)), person: person,
    caseID: caseID, attempt: 1, kind: .answered, subject: "q", contentHash: "h", revision: 1,
    response: response, time: Timestamp(milliseconds: milliseconds, offsetMinutes: 480))
}

/// A store in a temporary folder.
func location(in folder: TemporaryFolder) -> StoreLocation {
  StoreLocation(folder: folder.path + "/data/casebook")
}
