import CaseModel
import Cohorts
import Foundation
import Testing

@Suite struct InvitationTests {
  private let seed = SecretSeed.random()

  private func invitation() throws -> Invitation {
    Invitation(
      id: .random(), name: "窗口班", cases: ["counter", "hotline"],
      due: CalendarDate(year: 2026, month: 12, day: 31), groupSize: 5, keys: try seed.publicKeys)
  }

  @Test func aCodeHoldsTheWholeInvitation() throws {
    let invitation = try invitation()
    let code = try InvitationCode.text(invitation, seed: seed)
    #expect(try InvitationCode.invitation(code) == invitation)
  }

  @Test func lineEndsOfMailProgramsDoNotMatter() throws {
    let invitation = try invitation()
    let code = try InvitationCode.text(invitation, seed: seed)
    let folded = code.enumerated().map {
      $0.offset % 70 == 69 ? "\($0.element)\r\n " : "\($0.element)"
    }
    #expect(try InvitationCode.invitation(folded.joined()) == invitation)
  }

  @Test func everyLostOrChangedLetterIsNoticed() throws {
    let code = Array(try InvitationCode.text(invitation(), seed: seed))
    for index in code.indices.dropLast() {
      var lost = code
      lost.remove(at: index)
      #expect(throws: BundleError.unreadableCode) { try InvitationCode.invitation(String(lost)) }
      var changed = code
      changed[index] = changed[index] == "A" ? "B" : "A"
      #expect(throws: BundleError.unreadableCode) { try InvitationCode.invitation(String(changed)) }
    }
  }

  @Test func anInvitationOfAnotherCohortIsNoneOfThisOne() throws {
    let other = SecretSeed.random()
    let forged = try InvitationCode.text(invitation(), seed: other)
    #expect(throws: BundleError.unreadableCode) { try InvitationCode.invitation(forged) }
  }
}
