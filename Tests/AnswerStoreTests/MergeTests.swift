import AnswerStore
import CaseModel
import Foundation
import TestSupport
import Testing

@Suite struct MergeTests {
  private let cohort: [UInt8] = Array(repeating: 7, count: 16)

  /// How many orders are tried; more by the environment. Each takes a database of its own.
  private static func permutations(_ backend: Backend) -> Int {
    let environment = ProcessInfo.processInfo.environment["CASEBOOK_PERMUTATIONS"]
    let count = environment.flatMap(Int.init) ?? 60
    return backend == .sqlite ? count : min(count / 4, 1_000)
  }

  @Test(arguments: Backend.installed)
  func anyOrderRepeatAndSplitGivesTheSameStore(backend: Backend) throws {
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
    let expected = try state(after: [bundles], in: backend)
    var random = SeededGenerator(seed: "merge")
    for _ in 0..<Self.permutations(backend) {
      var order = (bundles + [bundles[Int.random(in: 0..<bundles.count, using: &random)]])
        .shuffled(using: &random)
      var runs: [[Contribution]] = []
      while !order.isEmpty {
        let count = Int.random(in: 1...order.count, using: &random)
        runs.append(Array(order.prefix(count)))
        order.removeFirst(count)
      }
      #expect(try state(after: runs, in: backend) == expected)
    }
  }

  /// The events, the members and what is known of them.
  private func state(after runs: [[Contribution]], in backend: Backend) throws -> [String] {
    let store = try StorePlace(backend).open()
    for run in runs {
      let outcomes = try store.merge(run)
      #expect(outcomes.allSatisfy { if case .merged = $0 { true } else { false } })
    }
    let members = try store.members(of: cohort)
    return [try store.check().fingerprint] + members.map { "\($0)" }
      + (try members.map { try "\(store.identity(of: $0.person))" })
  }

  @Test(arguments: Backend.installed)
  func whatTwoHandInCountsAsNewForTheFirst(backend: Backend) throws {
    let events = (1...3).map { event(Int64($0), person: "a") }
    let outcomes = try StorePlace(backend).open().merge([
      contribution("a", [events[0], events[1]], made: 1), contribution("a", events, made: 2),
    ])
    #expect(outcomes == [.merged(new: 2), .merged(new: 1)])
    var other = events[0]
    other.response = .text("OTHER")
    let conflicting = try StorePlace(backend).open().merge([
      contribution("a", [events[0]]), contribution("a", [other], made: 2),
    ])
    #expect(conflicting == [.merged(new: 1), .conflicting(id: other.id.description)])
  }

  @Test(arguments: Backend.installed)
  func whatIsHandedInAgainIsNotNew(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let handedIn = contribution("a", [event(1, person: "a")])
    #expect(try store.merge([handedIn, handedIn]) == [.merged(new: 1), .merged(new: 0)])
    #expect(try store.merge([handedIn]) == [.merged(new: 0)])
  }

  @Test(arguments: Backend.installed)
  func theLaterContributionSaysWhoAMemberIsAndOfEqualOnesTheFirst(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    for (made, name) in [
      (nil, "first"), (2, "later"), (2, "equal"), (1, "earlier"), (3, "last"),
    ] as [(Int64?, String)] {
      _ = try store.merge([contribution("a", [], made: made ?? 1, name: name)])
      let expected = ["equal", "earlier"].contains(name) ? "later" : name
      #expect(try store.identity(of: "a") == Identity(name: expected))
    }
    #expect(try store.members(of: cohort).map(\.agreementKey) == [Array(repeating: 3, count: 32)])
  }

  @Test(arguments: Backend.installed)
  func ofTwoAsLateInOneMergeTheFirstSaysWhoAMemberIs(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    _ = try store.merge(["first", "second"].map { contribution("a", [], made: 2, name: $0) })
    #expect(try store.identity(of: "a") == Identity(name: "first"))
  }

  @Test(arguments: Backend.installed)
  func membersComeByTheirNamesAsTheyWereHandedIn(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let contributions = ["é", "b", "B"].map { name in
      var contribution = contribution(name, [])
      contribution.member.signingKey = Array(repeating: 2, count: 32)
      contribution.member.agreementKey = Array(repeating: 3, count: 32)
      contribution.member.consent = Timestamp(milliseconds: 4, offsetMinutes: 480)
      return contribution
    }
    _ = try store.merge(contributions)
    #expect(try store.members(of: cohort) == contributions.reversed().map(\.member))
    #expect(try store.merge([]).isEmpty)
  }

  @Test(arguments: Backend.installed)
  func aContributionThatConflictsIsLeftOutWhole(backend: Backend) throws {
    let store = try StorePlace(backend).open()
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

  @Test(arguments: Backend.installed)
  func whoIsErasedWritesNothingMore(backend: Backend) throws {
    let place = try StorePlace(backend)
    let open = try place.open()
    let name = try open.person()
    try open.append(event(1, person: name))
    _ = try place.open().eraseOwner(knownAs: [])
    #expect(throws: StoreError.erased) { try open.append(event(2, person: name)) }
    #expect(throws: StoreError.erased) {
      try open.keep(
        Draft(person: name, caseID: "c", attempt: 1, subject: "q", text: "x"),
        at: Timestamp(milliseconds: 1, offsetMinutes: 0))
    }
  }

  @Test(arguments: Backend.installed)
  func textsThatOnlyReadTheSameAreNotTheSame(backend: Backend) throws {
    var composed = event(1, .text("caf\u{E9}"), person: "a")
    let store = try StorePlace(backend).open()
    _ = try store.merge([contribution("a", [composed])])
    composed.response = .text("cafe\u{301}")
    #expect(
      try store.merge([contribution("a", [composed])])
        == [.conflicting(id: composed.id.description)])
  }

  @Test(arguments: Backend.installed)
  func whatIsKeptBackIsRemembered(backend: Backend) throws {
    let ids = Set((1...3).map { event(Int64($0)).id })
    let place = try StorePlace(backend)
    try place.open().keepBack(ids, from: cohort)
    #expect(try place.open().keptBack(from: cohort) == ids)
    try place.open().keepBack([], from: cohort)
    #expect(try place.open().keptBack(from: cohort).isEmpty)
  }

  @Test(arguments: Backend.installed)
  func onlyTheLaterPacketOfTwoStays(backend: Backend) throws {
    let store = try StorePlace(backend).open()
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
