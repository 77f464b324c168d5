import CaseModel
import Foundation
import Testing

@testable import Cohorts

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

  @Test func aCodeNamesTheHub() throws {
    var invitation = try invitation()
    invitation.hub = HubInvitation(at: try #require(ServerAddress("https://hub.example/casebook/")))
    let code = try InvitationCode.text(invitation, seed: seed)
    let read = try InvitationCode.invitation(code)
    #expect(read == invitation)
    #expect(read.hub?.address.description == "https://hub.example/casebook")
    let other = HubInvitation(at: try #require(ServerAddress("https://hub.example/casebook")))
    #expect(read.hub?.secret != other.secret)
  }

  /// A code as a program before hubs wrote it, and one as a later program might write it.
  @Test(arguments: ["", #","later":{"key":[1]}"#])
  func keysMayBeAbsentAndMore(rest: String) throws {
    let invitation = try invitation()
    let json = try json(of: invitation)
    #expect(!json.contains("hub"))
    #expect(try InvitationCode.invitation(signed(json.dropLast() + rest + "}")) == invitation)
  }

  private static let secret = String(repeating: "A", count: 43)

  @Test(arguments: [
    ("http://hub.example", secret), ("file:///etc/passwd", secret),
    ("https://name:password@hub.example", secret),
    (#"https://hub.example/\nheader = x"#, secret),
    ("https://hub.example", "short"), ("https://hub.example", ""),
  ])
  func aHubThatAnswersMustNotGoToIsRefused(address: String, secret: String) throws {
    let hub = #","hub":{"address":"\#(address)","secret":"\#(secret)"}}"#
    let code = try signed(json(of: invitation()).dropLast() + hub)
    #expect(throws: BundleError.unreadableCode) { try InvitationCode.invitation(code) }
  }

  private func json(of invitation: Invitation) throws -> String {
    let parts = try InvitationCode.text(invitation, seed: seed).split(separator: ".")
    return String(decoding: try #require(Base64URL.data(parts[1])), as: UTF8.self)
  }

  /// A code with any content, signed by the cohort.
  private func signed(_ json: some StringProtocol) throws -> String {
    let body = Base64URL.text(Data(json.utf8))
    let signature = try seed.signature(of: Data("casebook-cohort-1\0\(body)".utf8))
    return "casebook-cohort-1.\(body).\(Base64URL.text(signature))"
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
