internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import Testing

/// Every route, asked by everybody, about everybody.
@Suite struct AccessTests {
  enum Asker: CaseIterable {
    case nobody, stranger, otherTrainer, trainee, otherTrainee, reviewer, trainer
  }

  /// What is asked, and the status that each asker gets.
  struct Row: CustomTestStringConvertible {
    let what: String
    let method: HTTPRequest.Method
    let path: @Sendable (Scene) -> String
    var body: (@Sendable (Scene) -> PushRequest)?
    let trainee: Int
    let otherTrainee: Int
    let reviewer: Int
    let trainer: Int
    /// What those get who have no token of the cohort.
    var stranger = 401
    var testDescription: String { what }

    func status(_ asker: Asker) -> Int {
      switch asker {
      case .nobody, .stranger, .otherTrainer: stranger
      case .trainee: trainee
      case .otherTrainee: otherTrainee
      case .reviewer: reviewer
      case .trainer: trainer
      }
    }
  }

  /// A cohort in which a trainee handed something in, and everybody was sent something.
  struct Scene {
    let tester: HubTester
    let trainer: String
    let trainee, otherTrainee, reviewer: TestCohort.Person
    let foreign: TestCohort
    let foreignTrainer: String
    let submission, taskForReviewer, resultForReviewer, resultForTrainee: HubItem

    init(_ kind: MailboxKind) async throws {
      tester = try HubTester(kind)
      let cohort = tester.cohort
      trainer = try tester.addCohort()
      trainee = try await tester.enrolled(in: cohort)
      otherTrainee = try await tester.enrolled(in: cohort)
      reviewer = try await tester.enrolled(in: cohort, role: .reviewer)
      foreign = TestCohort()
      foreignTrainer =
        try tester.mailbox.add(
          foreign.id, signing: foreign.seed.publicKeys.signing, secret: foreign.secret
        ).text
      submission = try cohort.item(by: trainee)
      taskForReviewer = try cohort.item(.reviewTask, for: reviewer)
      resultForReviewer = try cohort.item(.reviewResult, for: reviewer)
      resultForTrainee = try cohort.item(.reviewResult, for: trainee)
    }

    /// Sends what there is to see.
    func fill(_ client: any TestClientProtocol) async throws {
      _ = try await client.ask(
        .post, "\(tester.path)/items", token: trainee.token, PushRequest(items: [submission]))
      _ = try await client.ask(
        .post, "\(tester.path)/items", token: trainer,
        PushRequest(items: [taskForReviewer, resultForReviewer, resultForTrainee]))
    }

    func token(_ asker: Asker) -> String? {
      switch asker {
      case .nobody: nil
      case .stranger: Token.random().text
      case .otherTrainer: foreignTrainer
      case .trainee: trainee.token
      case .otherTrainee: otherTrainee.token
      case .reviewer: reviewer.token
      case .trainer: trainer
      }
    }

    /// The identities that an answer to somebody may hold.
    func visible(to asker: Asker) -> Set<String> {
      switch asker {
      case .nobody, .stranger, .otherTrainer, .otherTrainee: []
      case .trainee: [submission.id, resultForTrainee.id]
      case .reviewer: [taskForReviewer.id]
      case .trainer:
        [submission.id, taskForReviewer.id, resultForReviewer.id, resultForTrainee.id]
      }
    }

    /// The pseudonyms that an answer to somebody may hold.
    func visiblePeople(to asker: Asker) -> Set<String> {
      switch asker {
      case .nobody, .stranger, .otherTrainer: []
      case .trainee: [trainee.name]
      case .otherTrainee: [otherTrainee.name]
      case .reviewer: [reviewer.name]
      case .trainer: [trainee.name, otherTrainee.name, reviewer.name]
      }
    }
  }

  static let rows = [
    Row(
      what: "members", method: .get, path: { "\($0.tester.path)/members" }, trainee: 403,
      otherTrainee: 403, reviewer: 403, trainer: 200),
    Row(
      what: "items", method: .get, path: { "\($0.tester.path)/items" }, trainee: 200,
      otherTrainee: 200, reviewer: 200, trainer: 200),
    Row(
      what: "own items", method: .get, path: { "\($0.tester.path)/items/mine" }, trainee: 200,
      otherTrainee: 200, reviewer: 200, trainer: 200),
    Row(
      what: "items of a cohort that isn't there", method: .get,
      path: { _ in "/v1/cohorts/\(CohortID.random())/items" }, trainee: 401, otherTrainee: 401,
      reviewer: 401, trainer: 401),
    Row(
      what: "a trainee's item, again", method: .post, path: { "\($0.tester.path)/items" },
      body: { PushRequest(items: [$0.submission]) }, trainee: 200, otherTrainee: 200,
      reviewer: 200, trainer: 200),
    Row(
      what: "revoke a trainee's tokens", method: .delete,
      path: { "\($0.tester.path)/members/\($0.trainee.name)/tokens" }, trainee: 204,
      otherTrainee: 403, reviewer: 403, trainer: 204),
    Row(
      what: "revoke the tokens of what is no person", method: .delete,
      path: { "\($0.tester.path)/members/trainer/tokens" }, trainee: 403, otherTrainee: 403,
      reviewer: 403, trainer: 404),
    Row(
      what: "what isn't there", method: .get, path: { "\($0.tester.path)/secrets" }, trainee: 404,
      otherTrainee: 404, reviewer: 404, trainer: 404, stranger: 404),
    Row(
      what: "replace the items", method: .put, path: { "\($0.tester.path)/items" }, trainee: 405,
      otherTrainee: 405, reviewer: 405, trainer: 405, stranger: 405),
    Row(
      what: "delete the members", method: .delete, path: { "\($0.tester.path)/members" },
      trainee: 405, otherTrainee: 405, reviewer: 405, trainer: 405, stranger: 405),
    Row(
      what: "read somebody's tokens", method: .get,
      path: { "\($0.tester.path)/members/\($0.trainee.name)/tokens" }, trainee: 405,
      otherTrainee: 405, reviewer: 405, trainer: 405, stranger: 405),
  ]

  @Test(arguments: rows, Asker.allCases)
  func nothingLeaks(row: Row, asker: Asker) async throws {
    for kind in MailboxKind.available { try await nothingLeaks(row, asker, kind) }
  }

  private func nothingLeaks(_ row: Row, _ asker: Asker, _ kind: MailboxKind) async throws {
    let scene = try await Scene(kind)
    try await scene.tester.run { client in
      try await scene.fill(client)
      let answer = try await client.ask(
        row.method, row.path(scene), token: scene.token(asker), row.body?(scene))
      #expect(answer.status.code == row.status(asker))
      let items = [
        scene.submission, scene.taskForReviewer, scene.resultForReviewer, scene.resultForTrainee,
      ]
      // An answer repeats what the asker said themselves.
      let said = Set(row.body?(scene).items.map(\.id) ?? [])
      for item in items where !scene.visible(to: asker).union(said).contains(item.id) {
        #expect(!answer.text.contains(item.id))
        #expect(!answer.text.contains(item.bundle))
      }
      for person in [scene.trainee, scene.otherTrainee, scene.reviewer]
      where !scene.visiblePeople(to: asker).contains(person.name) {
        #expect(!answer.text.contains(person.name))
      }
    }
  }

  @Test(arguments: MailboxKind.available)
  func everybodySeesWhatIsForThem(kind: MailboxKind) async throws {
    let scene = try await Scene(kind)
    try await scene.tester.run { client in
      try await scene.fill(client)
      let expected: [(Asker, [HubItem], [HubItem])] = [
        (.trainee, [scene.resultForTrainee], [scene.submission]),
        (.otherTrainee, [], []),
        (.reviewer, [scene.taskForReviewer], []),
        (
          .trainer, [scene.submission],
          [scene.taskForReviewer, scene.resultForReviewer, scene.resultForTrainee]
        ),
      ]
      for (asker, items, own) in expected {
        let token = scene.token(asker)
        let pull = try await client.ask(.get, "\(scene.tester.path)/items", token: token)
        #expect(try pull.value(PullAnswer.self).items == items)
        let mine = try await client.ask(.get, "\(scene.tester.path)/items/mine", token: token)
        #expect(try mine.value(OwnItemsAnswer.self).ids == own.map(\.id))
      }
      let members = try await client.ask(
        .get, "\(scene.tester.path)/members", token: scene.trainer
      ).value(MembersAnswer.self).members
      #expect(Set(members.map(\.person)) == scene.visiblePeople(to: .trainer))
      #expect(members.first { $0.person == scene.trainee.name }?.items == 1)
      #expect(members.first { $0.person == scene.reviewer.name }?.role == .reviewer)
    }
  }

  @Test(arguments: MailboxKind.available)
  func aCohortThatIsNotThereAnswersAsOneThatSomebodyDoesNotBelongTo(kind: MailboxKind) async throws
  {
    let scene = try await Scene(kind)
    try await scene.tester.run { client in
      for (method, end) in [
        (HTTPRequest.Method.get, "members"), (.get, "items"), (.get, "items/mine"),
        (.post, "items"), (.delete, "members/\(scene.trainee.name)/tokens"),
      ] {
        let answers = try await [scene.foreign.id, .random()].asyncMap {
          try await client.ask(method, "/v1/cohorts/\($0)/\(end)", token: scene.trainee.token)
        }
        #expect(answers[0].status == .unauthorized)
        #expect(answers[0].status == answers[1].status)
        #expect(answers[0].text == answers[1].text)
        #expect(answers[0].headers == answers[1].headers)
      }
    }
  }

  @Test(arguments: MailboxKind.available)
  func revokedTokensAreWorthNothing(kind: MailboxKind) async throws {
    let scene = try await Scene(kind)
    let path = scene.tester.path
    try await scene.tester.run { client in
      let revoked = try await client.ask(
        .delete, "\(path)/members/\(scene.trainee.name)/tokens", token: scene.trainer)
      #expect(revoked.status == .noContent)
      let answer = try await client.ask(.get, "\(path)/items", token: scene.trainee.token)
      #expect(answer.status == .unauthorized)
      let other = try await client.ask(.get, "\(path)/items", token: scene.otherTrainee.token)
      #expect(other.status == .ok)
    }
  }

  @Test(arguments: MailboxKind.available)
  func aCursorIsWorthNothingToOthersAndTellsNoNumbers(kind: MailboxKind) async throws {
    let scene = try await Scene(kind)
    let path = scene.tester.path
    try await scene.tester.run { client in
      try await scene.fill(client)
      let cursor = try await client.ask(.get, "\(path)/items", token: scene.trainee.token)
        .value(PullAnswer.self).next
      #expect(Base64URL.data(cursor)?.count == 36)
      let mine = try await client.ask(
        .get, "\(path)/items?after=\(cursor)", token: scene.trainee.token)
      #expect(try mine.value(PullAnswer.self).items.isEmpty)
      // Another's, and none: both begin at the beginning.
      for token in [cursor, "0", "nothing"] {
        let answer = try await client.ask(
          .get, "\(path)/items?after=\(token)", token: scene.trainer)
        #expect(try answer.value(PullAnswer.self).items == [scene.submission])
      }
    }
  }
}

extension Array {
  /// The values of an asynchronous function, in order.
  func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
