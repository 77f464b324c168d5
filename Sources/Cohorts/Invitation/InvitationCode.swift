internal import AnswerCoding
internal import CaseModel
internal import Foundation

/// The join code: an invitation in one word that can be mailed, pasted or printed.
///
/// `casebook-cohort-1.` and, in base64url, the invitation as JSON; then a point and the cohort's signature of
/// it, so that a code that lost a letter, or that somebody changed, is refused.
public enum InvitationCode {
  private static let prefix = "casebook-cohort-1"

  private struct Form: Codable {
    var id: String
    var name: String
    var cases: [String]
    var due: String?
    var group: Int
    var signing: Data
    var agreement: Data
    var hub: Hub?

    struct Hub: Codable {
      var address: String
      var secret: String
    }
  }

  /// The code of an invitation.
  /// - Parameter seed: the secret of the cohort.
  /// - Throws: an error of the cryptography.
  public static func text(_ invitation: Invitation, seed: SecretSeed) throws -> String {
    let form = Form(
      id: invitation.id.description, name: invitation.name, cases: invitation.cases,
      due: invitation.due?.description, group: invitation.groupSize,
      signing: invitation.keys.signing, agreement: invitation.keys.agreement,
      hub: invitation.hub.map { .init(address: $0.address.description, secret: $0.secret) })
    let body = Base64URL.text(try JSONLine.encode(form))
    let signature = try seed.signature(of: signed(body))
    return "\(prefix).\(body).\(Base64URL.text(signature))"
  }

  /// The invitation that a code holds. Spaces and line ends, as mail programs put them in, don't matter.
  /// - Throws: `BundleError.unreadableCode` for anything else than a whole code.
  public static func invitation(_ code: String) throws(BundleError) -> Invitation {
    let parts = code.filter { !$0.isWhitespace }
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == prefix, let body = Base64URL.data(parts[1]),
      let signature = Base64URL.data(parts[2]),
      let form = try? JSONDecoder().decode(Form.self, from: body), let id = CohortID(form.id),
      Invitation.groupSizes.contains(form.group),
      let keys = PublicKeys(signing: form.signing, agreement: form.agreement)
    else { throw .unreadableCode }
    guard keys.isValid(signature, of: signed(String(parts[1]))) else { throw .unreadableCode }
    let due = form.due.flatMap { CalendarDate($0) }
    let hub = form.hub.flatMap { HubInvitation(address: $0.address, secret: $0.secret) }
    guard (due == nil) == (form.due == nil), (hub == nil) == (form.hub == nil) else {
      throw .unreadableCode
    }
    return Invitation(
      id: id, name: form.name, cases: form.cases, due: due, groupSize: form.group, keys: keys,
      hub: hub)
  }

  private static func signed(_ body: String) -> Data { Data("\(prefix)\0\(body)".utf8) }
}
