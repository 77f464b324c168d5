import AnswerStore
import CaseModel
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

/// Stores as earlier versions of the program made them.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private let place: StoreLocation

  init() throws {
    folder = try TemporaryFolder()
    place = location(in: folder)
  }

  /// What version 1 wrote: its tables, the mark of the migration, a person and two answers.
  private static let version1 = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1');
    CREATE TABLE profile (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      person TEXT NOT NULL CHECK (person <> '')
    ) STRICT;
    CREATE TABLE event (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      person TEXT NOT NULL,
      case_id TEXT NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt > 0),
      kind TEXT NOT NULL,
      subject TEXT,
      content_hash TEXT,
      revision INTEGER,
      payload TEXT,
      recorded_ms INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_by_case ON event (person, case_id, id);
    CREATE TRIGGER event_is_permanent BEFORE UPDATE ON event
    BEGIN
      SELECT RAISE(ABORT, 'events are never changed');
    END;
    INSERT INTO profile VALUES (1, 'kept');
    INSERT INTO event VALUES (x'0190163d8694739baea5966c26f8ad91', 'kept', 'c', 1, 'answered', 'q', 'h', 1,
      '{"text":"两行","type":"text"}', 1700000000000, 480);
    INSERT INTO event VALUES (x'0190163d8694739baea5966c26f8ad92', 'kept', 'c', 1, 'finished', NULL, NULL, NULL,
      NULL, 1700000000001, 480);
    PRAGMA user_version = 1;
    """

  private func makeVersion1() throws {
    try FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true)
    try DatabaseQueue(path: place.database).writeWithoutTransaction {
      try $0.execute(sql: Self.version1)
    }
  }

  @Test func aStoreOfVersion1KeepsItsAnswers() throws {
    try makeVersion1()
    let store = try SQLiteStore(at: place)
    #expect(try store.person() == "kept")
    let events = try store.events(person: "kept", caseID: "c")
    #expect(events.map(\.kind) == [.answered, .finished])
    #expect(events.first?.response == .text("两行") && events.first?.certainty == nil)
    var sure = event(1_800_000_000_000, person: "kept")
    sure.certainty = .high
    try store.append(sure)
    #expect(try SQLiteStore(at: place).events(person: "kept", caseID: "c").last == sure)
  }

  @Test func aStoreOfVersion3KeepsItsAnswersAndTakesCodings() throws {
    let answer = event(1_800_000_000_000)
    try SQLiteStore(at: place).append(answer)
    // What version 3 wrote is what this one writes, but for the tables of codings and of hubs.
    try DatabaseQueue(path: place.database).writeWithoutTransaction {
      try $0.execute(
        sql: """
          DROP TABLE coding;
          DROP TABLE hub_account;
          DROP TABLE sync_consent;
          DROP TABLE hub_event;
          DROP TABLE hub_outbox;
          DELETE FROM grdb_migrations WHERE identifier IN ('4', '5');
          PRAGMA user_version = 3;
          """)
    }
    let store = try SQLiteStore(at: place)
    #expect(try store.events(person: "p", caseID: "c") == [answer])
    let coding = Coding(answer: answer.id, coder: "Li", themes: ["a"])
    let cohort = [UInt8](repeating: 7, count: 16)
    let member = Contribution.Member(
      person: "p", signingKey: Array(repeating: 1, count: 32),
      agreementKey: Array(repeating: 1, count: 32), consent: answer.time)
    _ = try store.merge([
      Contribution(
        cohort: cohort, member: member, identity: Identity(), made: 1, events: [answer])
    ])
    #expect(try store.keep([coding], in: cohort, at: answer.time) == 1)
    try store.recordSyncConsent(to: [1], at: answer.time)
    #expect(try store.syncConsent(to: [1]) == answer.time)
    #expect(try store.backups.map(\.name).count == 1)
  }

  @Test func draftsAreKeptReplacedAndForgottenWithTheAnswer() throws {
    let store = try SQLiteStore(at: place)
    func draft(_ text: String, _ subject: String = "q") -> Draft {
      Draft(person: "p", caseID: "c", attempt: 1, subject: subject, text: text)
    }
    func kept(_ subject: String = "q") throws -> String? {
      try SQLiteStore(at: place).draft(person: "p", caseID: "c", attempt: 1, subject: subject)
    }
    let now = Timestamp(milliseconds: 1, offsetMinutes: 0)
    try store.keep(draft("one"), at: now)
    try store.keep(draft("one two"), at: now)
    try store.keep(draft("other", "r"), at: now)
    #expect(try kept() == "one two")
    try store.append(event(1))
    #expect(try kept() == nil)
    #expect(try kept("r") == "other")
    try store.keep(draft("", "r"), at: now)
    #expect(try kept("r") == nil)
  }

  @Test func erasingLeavesNothingInTheFile() throws {
    let store = try SQLiteStore(at: place)
    let secret = "SECRET-" + UUID().uuidString
    let name = try store.person()
    for index in 1...200 { try store.append(event(Int64(index), .text(secret))) }
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    try store.keep(
      Draft(person: "p", caseID: "c", attempt: 1, subject: "z", text: secret),
      at: Timestamp(milliseconds: 1, offsetMinutes: 0))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: place.database)).range(of: Data(secret.utf8)) != nil
    )
    #expect(try store.eraseOwner(knownAs: []) == 200)
    #expect(try folder.files(holding: secret).isEmpty && folder.files(holding: name).isEmpty)
    #expect(try store.person() != name)
  }
}
