import AnswerStore
import CaseModel
import TestSupport
import Testing

@Suite struct ErasureTests {
  private let cohort = [UInt8](repeating: 7, count: 16)

  @Test(arguments: Backend.installed)
  func whoWasErasedDoesNotComeBack(backend: Backend) throws {
    let place = try StorePlace(backend)
    let store = try place.open()
    let bundle = contribution("a", [event(1, person: "a")], name: "NAME")
    _ = try store.merge([bundle, contribution("b", [event(2, person: "b")])])
    #expect(try store.erase([ErasedMember(person: "a", aliases: [])]) == 1)
    #expect(try place.open().merge([bundle]) == [.withdrawn])
    #expect(try store.members(of: cohort).map(\.person) == ["b"])
    #expect(try store.events(person: "a").isEmpty && store.identity(of: "a") == Identity())
  }

  @Test(arguments: Backend.installed)
  func whatOthersSaidOfErasedAnswersGoesToo(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let own = try store.person()
    for (kind, alias, time) in [
      (.marked, "ALIAS-A", 3), (.peerReviewed, "ALIAS-A", 4), (.marked, "ALIAS-B", 5),
    ] as [(AnswerEvent.Kind, String, Int64)] {
      var said = event(time, .review([1], comment: "why"), person: own)
      said.kind = kind
      said.subject = alias
      try store.append(said)
    }
    let draft = Draft(person: own, caseID: "c", attempt: 1, subject: "review/ALIAS-A", text: "x")
    try store.keep(draft, at: Timestamp(milliseconds: 1, offsetMinutes: 0))
    _ = try store.merge([contribution("a", [event(1, person: "a")])])
    #expect(try store.erase([ErasedMember(person: "a", aliases: ["ALIAS-A"])]) == 1)
    #expect(try store.events(person: own).map(\.subject) == ["ALIAS-B"])
    #expect(try store.drafts(person: own).isEmpty)
  }

  @Test(arguments: Backend.installed)
  func whatIsTooOldIsErasedButNotTheOwnersOwn(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let own = try store.person()
    try store.append(event(1, person: own))
    _ = try store.merge([
      contribution("a", [event(5, person: "a"), event(50, person: "a")]),
      contribution("b", [event(6, person: "b")], name: "NAME"),
    ])
    #expect(try store.eraseCollected(before: 10) == 2)
    #expect(try store.events(person: "a").count == 1 && store.events(person: own).count == 1)
    #expect(try store.members(of: cohort).map(\.person) == ["a"])
    #expect(try store.identity(of: "b") == Identity())
  }

  @Test(arguments: Backend.installed)
  func erasingTheOwnerKeepsWhatTheirMembersHandedIn(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let own = try store.person()
    try store.append(event(1, person: own))
    try store.append(event(2, person: "as a member elsewhere"))
    for (id, seed, name) in [(7, 3, "led"), (8, nil, "joined")] as [(UInt8, UInt8?, String)] {
      try store.keep(
        CohortRecord(
          id: Array(repeating: id, count: 16), invitation: name,
          seed: seed.map { Array(repeating: $0, count: 32) }, added: Int64(id)))
    }
    try store.recordConsent(to: cohort, at: Timestamp(milliseconds: 5, offsetMinutes: 60))
    _ = try store.merge([contribution("a", [event(2, person: "a")])])
    #expect(try store.cohorts().map(\.invitation) == ["led", "joined"])
    #expect(try store.eraseOwner(knownAs: []) == 2)
    #expect(try store.cohorts().map(\.invitation) == ["led"])
    #expect(try store.consent(to: cohort) == nil && store.person() != own)
    #expect(try store.events(person: "a").count == 1)
  }
}
