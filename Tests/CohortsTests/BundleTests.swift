import CaseModel
import Cohorts
import Crypto
import Foundation
import Testing

@Suite struct BundleTests {
  private let cohort = CohortID.random()
  private let trainer = SecretSeed.random()
  private let member: Membership
  private let submission: Submission

  init() throws {
    member = try Membership(of: .random(), in: cohort)
    let events = (1...3).map { index in
      AnswerEvent(
        id: EventID(milliseconds: UInt64(index)), person: "me", caseID: "c",
        attempt: 1, kind: .answered, subject: "q\(index)", contentHash: "h", revision: 1,
        response: .text("SECRET WORDS \(index)"),
        time: Timestamp(milliseconds: Int64(index), offsetMinutes: 60))
    }
    submission = Submission(
      sender: Submission.Sender(keys: member.keys, name: "NAME"),
      consent: Timestamp(milliseconds: 5, offsetMinutes: 60), made: 9,
      events: events.compactMap(member.handedIn))
  }

  private func invitation() throws -> Invitation {
    Invitation(id: cohort, name: "班", cases: ["c"], keys: try trainer.publicKeys)
  }

  private func open(_ bundle: Data, with seed: SecretSeed? = nil) throws -> Submission {
    try Submission(OpenedEnvelope(bundle) { _, _ in seed ?? trainer }, cases: ["c"], now: 100)
  }

  @Test func onlyTheTrainerReadsWhatWasHandedIn() throws {
    let bundle = try submission.sealed(for: invitation(), by: member)
    #expect(try open(bundle) == submission)
    let text = String(decoding: bundle, as: UTF8.self)
    #expect(!text.contains("SECRET") && !text.contains("NAME") && !text.contains(member.person))
    #expect(bundle.range(of: Data("SECRET".utf8)) == nil)
    #expect(throws: BundleError.changed) { try open(bundle, with: .random()) }
    #expect(throws: BundleError.foreign) {
      try OpenedEnvelope(bundle) { _, _ in nil }
    }
  }

  @Test func aPersonIsAnotherOneInEachCohort() throws {
    let secret = SecretSeed.random()
    let one = try Membership(of: secret, in: cohort)
    let same = try Membership(of: secret, in: cohort)
    let other = try Membership(of: secret, in: .random())
    #expect(one.person == same.person && one.keys == same.keys)
    #expect(one.person != other.person && one.keys != other.keys)
    let id = try #require(submission.events?.first?.id)
    #expect(one.id(of: id) == same.id(of: id) && one.id(of: id) != other.id(of: id))
    #expect(one.id(of: id).bytes.prefix(6) == id.bytes.prefix(6), "they still sort by time")
  }

  @Test func aCutBundleIsNamedSo() throws {
    let bundle = try submission.sealed(for: invitation(), by: member)
    let head = try #require(bundle.firstIndex(of: 0x0A))
    for length in stride(from: head + 1, to: bundle.count - 1, by: 37) {
      #expect(throws: BundleError.cut) { try open(bundle.prefix(length)) }
    }
    #expect(try open(bundle.dropLast()) == submission, "an editor may take the last line end away")
  }

  @Test func everyChangedByteIsNoticed() throws {
    let bundle = try submission.sealed(for: invitation(), by: member)
    for index in bundle.indices.dropLast() {
      var changed = bundle
      changed[index] ^= 0x01
      #expect(throws: BundleError.self, "byte \(index)") { try open(changed) }
    }
  }

  @Test func aBundleCannotBeMadeInAnothersName() throws {
    var forged = submission
    forged.sender.keys = try Membership(of: .random(), in: cohort).keys
    let bundle = try forged.sealed(for: invitation(), by: member)
    #expect(throws: BundleError.changed) { try open(bundle) }
  }

  @Test func newerAndForeignFilesAreToldApart() throws {
    let bundle = try submission.sealed(for: invitation(), by: member)
    let text = String(decoding: bundle, as: UTF8.self)
    let newer = Data(text.replacing("\"version\":1", with: "\"version\":7").utf8)
    #expect(throws: BundleError.newerVersion(7)) { try open(newer) }
    for other in ["", "{}", "not a bundle\n", "{\"format\":\"other\"}\n", text + "more"] {
      #expect(throws: BundleError.self) { try open(Data(other.utf8)) }
    }
    #expect(throws: BundleError.tooLarge) { try open(Data(count: Envelope.sizeLimit + 1)) }
  }

  /// A submission of the member with one event, changed as a program of their own could.
  private func submission(_ change: (inout AnswerEvent) -> Void) throws -> Data {
    var changed = submission
    var event = try #require(submission.events?.first)
    change(&event)
    changed.events = [event]
    return try changed.sealed(for: invitation(), by: member)
  }

  @Test func whatNoMemberMayHandInIsRefused() throws {
    #expect(try open(submission { _ in }).events?.count == 1)
    let changes: [(inout AnswerEvent) -> Void] = [
      { $0.kind = .marked }, { $0.caseID = "other" }, { $0.subject = "a\u{0}b" },
      { $0.contentHash = "a\u{0}b" },
      { $0.subject = String(repeating: "x", count: 2_000) }, { $0.attempt = .max },
      { $0.response = .choices([.max]) }, { $0.response = .level(-1) },
      { $0.time.milliseconds = 1 << 62 },
    ]
    for change in changes {
      #expect(throws: BundleError.unreadable(line: 2)) { try open(submission(change)) }
    }
    var late = submission
    late.made = 1 << 62
    let bundle = try late.sealed(for: invitation(), by: member)
    #expect(throws: BundleError.clock) { try open(bundle) }
    for name in ["a\u{0}", String(repeating: "n", count: 101)] {
      var named = submission
      named.sender.name = name
      let bundle = try named.sealed(for: invitation(), by: member)
      #expect(throws: BundleError.unreadable(line: 1)) { try open(bundle) }
    }
  }

  @Test func keysOfAnotherLengthAreNone() {
    let right = Data(repeating: 1, count: 32)
    #expect(PublicKeys(signing: right, agreement: right) != nil)
    for wrong in [Data(), right.dropLast(), right + [1], Data(count: 32)] {
      #expect(PublicKeys(signing: right, agreement: wrong) == nil)
    }
    #expect(PublicKeys(signing: right.dropLast(), agreement: right) == nil)
  }

  @Test func lineEndsOfMailProgramsDoNotMatter() throws {
    let text = String(decoding: try submission.sealed(for: invitation(), by: member), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let folded = lines[1].enumerated().map {
      $0.offset % 70 == 69 ? "\($0.element)\r\n" : "\($0.element)"
    }
    #expect(try open(Data("\(lines[0])\r\n\(folded.joined())\r\n".utf8)) == submission)
  }

  @Test func whatIsNoneOfACohortsBusinessStaysAtHome() throws {
    let other = try Membership(of: .random(), in: .random())
    var event = try #require(submission.events?.first)
    event.kind = .peerReviewed
    event.subject = member.subject(ofReview: "alias")
    #expect(member.handedIn(event)?.subject == "alias")
    #expect(other.handedIn(event) == nil)
    event.kind = .marked
    #expect(member.handedIn(event) == nil)
  }

  @Test func anEmptySubmissionIsAWithdrawal() throws {
    var withdrawal = submission
    withdrawal.events = nil
    let bundle = try withdrawal.sealed(for: invitation(), by: member)
    #expect(try OpenedEnvelope(bundle) { _, _ in trainer }.kind == .withdrawal)
    #expect(try open(bundle).person == member.person)
  }

  @Test func whatATrainerSendsOnlyTheMemberReadsAndOnlyTheTrainerCanWrite() throws {
    let task = ReviewTask(
      caseID: "c", made: 1,
      answers: [ReviewTask.Answer(id: "a", question: "q", text: "WORDS", secondThought: nil)])
    let bundle = try task.sealed(for: member.keys, in: cohort, by: trainer)
    let opened = try OpenedEnvelope(bundle) { _, _ in member.secret }
    #expect(try ReviewTask(opened, from: trainer.publicKeys) == task)
    #expect(throws: BundleError.changed) {
      try ReviewTask(opened, from: SecretSeed.random().publicKeys)
    }
    #expect(throws: BundleError.changed) { try OpenedEnvelope(bundle) { _, _ in .random() } }
    let forged = try task.sealed(for: member.keys, in: cohort, by: .random())
    let reopened = try OpenedEnvelope(forged) { _, _ in member.secret }
    #expect(throws: BundleError.changed) { try ReviewTask(reopened, from: trainer.publicKeys) }
    let named = ReviewTask(caseID: "a\u{0}b", made: 1, answers: [])
    let strange = try OpenedEnvelope(named.sealed(for: member.keys, in: cohort, by: trainer)) {
      _, _ in member.secret
    }
    #expect(throws: BundleError.unreadable(line: 1)) {
      try ReviewTask(strange, from: trainer.publicKeys)
    }
  }
}
