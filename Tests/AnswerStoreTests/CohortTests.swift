import AnswerStore
import CaseModel
import TestSupport
import Testing

@Suite struct CohortTests {
  private let cohort = [UInt8](repeating: 7, count: 16)

  @Test(arguments: Backend.installed)
  func aCohortKeepsItsSecretAndItsPlace(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let seed = [UInt8](repeating: 3, count: 32)
    var record = CohortRecord(id: cohort, invitation: "before", seed: seed, added: 1)
    try store.keep(record)
    record.invitation = "after"
    record.seed = nil
    try store.keep(record)
    record.seed = seed
    #expect(try store.cohorts() == [record])
    try store.leave(cohort)
    #expect(try store.cohorts() == [record], "who leads it can't leave it")
  }

  @Test(arguments: Backend.installed)
  func progressCountsFinishedCases(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    func finished(_ time: Int64, _ person: String, _ caseID: String) -> AnswerEvent {
      var event = event(time, nil, person: person, caseID: caseID)
      event.kind = .finished
      event.subject = nil
      return event
    }
    _ = try store.merge([
      contribution("a", [finished(1, "a", "c"), finished(2, "a", "c"), finished(3, "a", "d")]),
      contribution("b", [event(4, person: "b")]),
    ])
    #expect(try store.progress(in: cohort) == ["a": 2])
    #expect(try store.progress(in: Array(repeating: 8, count: 16)).isEmpty)
  }

  @Test(arguments: Backend.installed)
  func answersAreThoseToTheQuestionsAskedAbout(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    var begun = event(1, nil, person: "a")
    begun.kind = .started
    begun.subject = nil
    var other = event(2, person: "a")
    other.subject = "other"
    let asked = [event(3, person: "a"), event(4, person: "b")]
    _ = try store.merge([
      contribution("a", [begun, other, asked[0], event(5, person: "a", caseID: "d")]),
      contribution("b", [asked[1]]),
    ])
    #expect(
      try store.answers(ofMembersOf: cohort, to: ["c": ["q"], "e": ["q"]])
        == ["c": [begun] + asked])
    #expect(try store.events(ofMembersOf: cohort, caseID: "c") == [begun, other] + asked)
  }

  @Test(arguments: Backend.installed)
  func whoJudgesWhomStaysAsItWas(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    func assignment(_ author: String, _ time: Int64) -> Assignment {
      Assignment(caseID: "c", author: author, reviewer: "r", assigned: time)
    }
    try store.assign([assignment("b", 1), assignment("B", 1)], in: cohort)
    try store.assign([assignment("b", 2), assignment("É", 2)], in: cohort)
    #expect(
      try store.assignments(in: cohort) == [
        assignment("B", 1), assignment("b", 1), assignment("É", 2),
      ])
  }
}
