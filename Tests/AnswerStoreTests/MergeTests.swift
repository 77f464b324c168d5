import AnswerStore
import CaseModel
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct MergeTests {
  private let folder: TemporaryFolder
  private let cohort: [UInt8] = Array(repeating: 7, count: 16)

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String = "data") throws -> AnswerStore {
    try AnswerStore(at: StoreLocation(folder: "\(folder.path)/\(name)"))
  }

  private func contribution(
    _ person: String, _ events: [AnswerEvent], made: Int64 = 1, name: String? = nil
  ) -> Contribution {
    Contribution(
      cohort: cohort,
      member: Contribution.Member(
        person: person, signingKey: Array(repeating: 1, count: 32),
        agreementKey: Array(repeating: UInt8(truncatingIfNeeded: made), count: 32),
        consent: Timestamp(milliseconds: 1, offsetMinutes: 0)),
      identity: Identity(name: name), made: made, events: events)
  }

  /// How many orders are tried; more by the environment.
  private static let permutations =
    ProcessInfo.processInfo.environment["CASEBOOK_PERMUTATIONS"].flatMap(Int.init) ?? 60

  @Test func anyOrderRepeatAndSplitGivesTheSameStore() throws {
    let events = Dictionary(
      uniqueKeysWithValues: ["a", "b", "c"].map { person in
        (person, (1...4).map { event(Int64($0), .text("\(person) \($0)"), person: person) })
      })
    let bundles = events.keys.sorted().flatMap { person -> [Contribution] in
      let own = events[person] ?? []
      return [
        contribution(person, Array(own.prefix(2)), made: 1, name: "before"),
        contribution(person, Array(own.suffix(3)), made: 2, name: "after \(person)"),
        contribution(person, own, made: 1, name: "before"),
      ]
    }
    let expected = try state(after: [bundles], in: "expected")
    var random = SeededGenerator(seed: "merge")
    for index in 0..<Self.permutations {
      var order = (bundles + [bundles[Int.random(in: 0..<bundles.count, using: &random)]])
        .shuffled(using: &random)
      var runs: [[Contribution]] = []
      while !order.isEmpty {
        let count = Int.random(in: 1...order.count, using: &random)
        runs.append(Array(order.prefix(count)))
        order.removeFirst(count)
      }
      #expect(try state(after: runs, in: "\(index)") == expected)
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(index)")
    }
  }

  /// The events, the members and what is known of them.
  private func state(after runs: [[Contribution]], in name: String) throws -> [String] {
    let store = try open(name)
    for run in runs {
      let outcomes = try store.merge(run)
      #expect(outcomes.allSatisfy { if case .merged = $0 { true } else { false } })
    }
    let members = try store.members(of: cohort)
    return [try store.check().fingerprint] + members.map { "\($0)" }
      + (try members.map { try "\(store.identity(of: $0.person))" })
  }

  @Test func whatTwoHandInCountsAsNewForTheFirst() throws {
    let events = (1...3).map { event(Int64($0), person: "a") }
    let outcomes = try open().merge([
      contribution("a", [events[0], events[1]], made: 1), contribution("a", events, made: 2),
    ])
    #expect(outcomes == [.merged(new: 2), .merged(new: 1)])
    var other = events[0]
    other.response = .text("OTHER")
    let conflicting = try open("other").merge([
      contribution("a", [events[0]]), contribution("a", [other], made: 2),
    ])
    #expect(conflicting == [.merged(new: 1), .conflicting(id: other.id.description)])
  }

  @Test func theLaterContributionSaysWhoAMemberIsAndOfEqualOnesTheFirst() throws {
    for (made, name) in [
      (nil, "first"), (2, "later"), (2, "equal"), (1, "earlier"), (3, "last"),
    ] as [(Int64?, String)] {
      _ = try open().merge([contribution("a", [], made: made ?? 1, name: name)])
      let expected = ["equal", "earlier"].contains(name) ? "later" : name
      #expect(try open().identity(of: "a") == Identity(name: expected))
    }
    #expect(try open().members(of: cohort).map(\.agreementKey) == [Array(repeating: 3, count: 32)])
  }

  @Test func aContributionThatConflictsIsLeftOutWhole() throws {
    let store = try open()
    let stored = event(1, .text("ONE"), person: "a")
    #expect(try store.merge([contribution("a", [stored])]) == [.merged(new: 1)])
    var other = stored
    other.response = .text("TWO")
    let before = try store.check().fingerprint
    let outcomes = try store.merge([
      contribution("a", [event(2, person: "a"), other], made: 5, name: "x"),
      contribution("b", [event(3, person: "b")]),
    ])
    #expect(outcomes == [.conflicting(id: stored.id.description), .merged(new: 1)])
    #expect(try store.events(person: "a") == [stored])
    #expect(try store.identity(of: "a") == Identity())
    #expect(try store.check().fingerprint != before, "the other one is there")
  }

  @Test func whoWasErasedDoesNotComeBack() throws {
    let store = try open()
    let bundle = contribution("a", [event(1, .text("ERASED WORDS"), person: "a")], name: "NAME")
    let other = contribution("b", [event(2, .text("KEPT WORDS"), person: "b")])
    _ = try store.merge([bundle, other])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    #expect(try store.erase([ErasedMember(person: "a", aliases: [])]) == 1)
    #expect(try store.merge([bundle]) == [.withdrawn])
    #expect(try store.members(of: cohort).map(\.person) == ["b"])
    for words in ["ERASED WORDS", "NAME"] {
      #expect(try folder.files(holding: words, under: "data").isEmpty)
    }
    #expect(try folder.files(holding: "KEPT WORDS", under: "data").count == 2)
    // A copy that was made before, elsewhere, doesn't bring it back either.
    _ = try Restoration.restore(copy, to: store.location, on: #require(CalendarDate("2026-01-03")))
    #expect(try open().members(of: cohort).map(\.person) == ["b"])
    #expect(try open().merge([bundle]) == [.withdrawn])
  }

  @Test func whatOthersSaidOfErasedAnswersGoesToo() throws {
    let store = try open()
    func said(_ kind: AnswerEvent.Kind, _ alias: String, _ time: Int64) throws -> AnswerEvent {
      var event = event(time, .review([1], comment: "quotes \(alias)"), person: try store.person())
      event.kind = kind
      event.subject = alias
      return event
    }
    for (kind, alias, time) in [
      (.marked, "ALIAS-A", 3), (.peerReviewed, "ALIAS-A", 4), (.marked, "ALIAS-B", 5),
    ] as [(AnswerEvent.Kind, String, Int64)] {
      try store.append(said(kind, alias, time))
    }
    _ = try store.merge([contribution("a", [event(1, person: "a")])])
    #expect(try store.erase([ErasedMember(person: "a", aliases: ["ALIAS-A"])]) == 1)
    #expect(try folder.files(holding: "ALIAS-A").isEmpty)
    #expect(try folder.files(holding: "ALIAS-B").count == 1)
  }

  @Test func anErasureThatWasInterruptedIsFinishedWithTheNextBackup() throws {
    let store = try open()
    _ = try store.merge([contribution("a", [event(5, .text("OLD WORDS"), person: "a")])])
    let first = try #require(CalendarDate("2026-01-02"))
    try store.backUp(on: first)
    // As if the process had ended between the store and its backups.
    try DatabaseQueue(path: store.location.database).write {
      try $0.execute(
        sql: """
          DELETE FROM event;
          INSERT INTO pending_erasure (work) VALUES ('{"before":{"_0":10}}');
          """)
    }
    #expect(try !folder.files(holding: "OLD WORDS").isEmpty)
    try open().backUp(on: first)
    #expect(try folder.files(holding: "OLD WORDS").isEmpty)
  }

  @Test func aBackupThatCannotBeChangedNowStays() throws {
    let store = try open()
    _ = try store.merge([contribution("a", [event(1, .text("WORDS"), person: "a")])])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    let place = try #require(try store.backups.first).path
    // Something else is where the journal of the backup would be.
    try FileManager.default.createDirectory(
      atPath: place + "-journal", withIntermediateDirectories: true)
    #expect(throws: StoreError.self) {
      try store.erase([ErasedMember(person: "a", aliases: [])])
    }
    #expect(try store.backups.count == 1)
    try FileManager.default.removeItem(atPath: place + "-journal")
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    #expect(try folder.files(holding: "WORDS").isEmpty)
  }

  @Test func whoIsErasedWritesNothingMore() throws {
    let open = try open()
    let name = try open.person()
    try open.append(event(1, person: name))
    _ = try self.open().eraseOwner(knownAs: [])
    #expect(throws: StoreError.erased) { try open.append(event(2, person: name)) }
    #expect(throws: StoreError.erased) {
      try open.keep(
        Draft(person: name, caseID: "c", attempt: 1, subject: "q", text: "x"),
        at: Timestamp(milliseconds: 1, offsetMinutes: 0))
    }
  }

  @Test func textsThatOnlyReadTheSameAreNotTheSame() throws {
    var composed = event(1, .text("caf\u{E9}"), person: "a")
    let store = try open()
    _ = try store.merge([contribution("a", [composed])])
    composed.response = .text("cafe\u{301}")
    #expect(
      try store.merge([contribution("a", [composed])])
        == [.conflicting(id: composed.id.description)])
  }

  @Test func whatIsTooOldIsErasedButNotTheOwnersOwn() throws {
    let store = try open()
    let own = try store.person()
    try store.append(event(1, .text("OWN WORDS"), person: own))
    _ = try store.merge([
      contribution("a", [event(5, .text("OLD WORDS"), person: "a"), event(50, person: "a")])
    ])
    #expect(try store.eraseCollected(before: 10) == 1)
    #expect(try store.events(person: "a").count == 1 && store.events(person: own).count == 1)
    #expect(try folder.files(holding: "OLD WORDS").isEmpty)
  }

  @Test func erasingTheOwnerKeepsWhatTheirMembersHandedIn() throws {
    let store = try open()
    try store.append(event(1, .text("OWN WORDS"), person: store.person()))
    try store.keep(
      CohortRecord(
        id: cohort, invitation: "led", seed: Array(repeating: 3, count: 32), added: 1))
    try store.keep(
      CohortRecord(id: Array(repeating: 8, count: 16), invitation: "joined", seed: nil, added: 2))
    _ = try store.merge([contribution("a", [event(2, .text("MEMBER WORDS"), person: "a")])])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    #expect(try store.eraseOwner(knownAs: []) == 1)
    #expect(try store.cohorts().map(\.invitation) == ["led"])
    #expect(try folder.files(holding: "OWN WORDS").isEmpty)
    #expect(try folder.files(holding: "MEMBER WORDS").count == 2)
  }

  @Test func whatIsKeptBackIsRemembered() throws {
    let ids = Set((1...3).map { event(Int64($0)).id })
    try open().keepBack(ids, from: cohort)
    #expect(try open().keptBack(from: cohort) == ids)
    try open().keepBack([], from: cohort)
    #expect(try open().keptBack(from: cohort).isEmpty)
  }

  @Test func onlyTheLaterPacketOfTwoStays() throws {
    let store = try open()
    func packet(_ body: String, made: Int64) -> ReceivedPacket {
      ReceivedPacket(cohort: cohort, kind: "task", caseID: "c", body: body, made: made)
    }
    for (body, made) in [("two", 2), ("one", 1), ("three", 3)] as [(String, Int64)] {
      try store.keep(packet(body, made: made))
    }
    #expect(try store.packets(of: "task") == [packet("three", made: 3)])
    try store.forget(packet("three", made: 3))
    #expect(try store.packets(of: "task").isEmpty)
  }
}
