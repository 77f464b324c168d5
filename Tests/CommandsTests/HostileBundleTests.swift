import CaseModel
import Cohorts
import Foundation
import TestSupport
import Testing

/// Bundles with U+0000 in their texts, which SQLite keeps and PostgreSQL doesn't, collected into each kind of store.
@Suite struct HostileBundleTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try library()
    program = Program(folder: folder.path)
  }

  static let stores = ["file"] + (PostgreSQLServer.isInstalled ? ["database"] : [])

  /// Writes what a member hands in who changes it in a program of their own.
  private func bundle(
    _ name: String, for invitation: Invitation,
    _ change: (inout Submission, inout AnswerEvent) -> Void
  ) throws {
    let member = try Membership(of: .random(), in: invitation.id)
    let time = Timestamp(milliseconds: 1_790_000_000_000, offsetMinutes: 60)
    var event = AnswerEvent(
      id: EventID(milliseconds: UInt64(time.milliseconds)), person: "me", caseID: "small",
      attempt: 1, kind: .answered, subject: "why", contentHash: "h", revision: 1,
      response: .text("words"), time: time)
    var submission = Submission(
      sender: Submission.Sender(keys: member.keys), consent: time, made: time.milliseconds,
      events: nil)
    change(&submission, &event)
    submission.events = [event].compactMap(member.handedIn)
    try folder.write(
      submission.sealed(for: invitation, by: member), to: "inbox/\(name).casebook")
  }

  @Test(arguments: stores)
  func eachIsRefusedByItselfAndWordsAreKept(kind: String) throws {
    let store = kind == "file" ? kind : try PostgreSQLServer.shared.newDatabase()
    let made = try program("cohort", "create", "Class", "-o", "code", "--store", store)
    #expect(made.status == 0, "\(made.errors)")
    let invitation = try InvitationCode.invitation(folder.text(of: "code"))
    let zero = "a\u{0}b"
    try bundle("1-name", for: invitation) { submission, _ in submission.sender.name = zero }
    try bundle("2-unit", for: invitation) { submission, _ in submission.sender.unit = zero }
    try bundle("3-case", for: invitation) { _, event in event.caseID = zero }
    try bundle("4-subject", for: invitation) { _, event in event.subject = zero }
    try bundle("5-wording", for: invitation) { _, event in event.contentHash = zero }
    try bundle("6-words", for: invitation) { _, event in event.response = .text(zero) }
    try bundle("7-commitment", for: invitation) { _, event in
      event.response = .commitment(Commitment(text: zero))
    }
    try bundle("8-sound", for: invitation) { _, _ in }
    let collected = try program(
      "collect", "inbox", "--store", store, "--language", "en")
    #expect(collected.status == 1 && collected.errors.isEmpty)
    let lines = collected.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 9)
    for (line, number) in zip(lines, [1, 1, 2, 2, 2]) {
      #expect(line.contains("Line \(number) of the bundle holds something unknown."))
    }
    #expect(lines.last == "3 bundles merged, 3 new entries, 5 refused.")
    let checked = try program("store", "check", "--store", store, "--language", "en")
    #expect(checked.status == 0 && checked.output.contains("3 entries of 3 persons"))
  }
}
