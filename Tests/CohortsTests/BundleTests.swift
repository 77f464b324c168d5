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
    var random = SystemRandomNumberGenerator()
    let events = (1...3).map { index in
      AnswerEvent(
        id: EventID(milliseconds: UInt64(index), random: &random), person: "me", caseID: "c",
        attempt: 1, kind: .answered, subject: "q\(index)", contentHash: "h", revision: 1,
        response: .text("SECRET WORDS \(index)"),
        time: Timestamp(milliseconds: Int64(index), offsetMinutes: 60))
    }
    submission = Submission(
      sender: Submission.Sender(keys: member.keys, name: "NAME"),
      consent: Timestamp(milliseconds: 5, offsetMinutes: 60), made: 9,
      events: events.map(member.handedIn))
  }

  private func invitation() throws -> Invitation {
    Invitation(id: cohort, name: "班", cases: ["c"], keys: try trainer.publicKeys)
  }

  private func open(_ bundle: Data, with seed: SecretSeed? = nil) throws -> Submission {
    try Submission(OpenedEnvelope(bundle) { _, _ in seed ?? trainer })
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
    let id = submission.events[0].id
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

  @Test func anEmptySubmissionIsAWithdrawal() throws {
    var withdrawal = submission
    withdrawal.events = []
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
  }
}
