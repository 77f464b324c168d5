internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts

/// The cohorts that a person leads or belongs to, and their keys.
struct CohortBook {
  /// A cohort with what its trainer said of it.
  struct Entry: Sendable {
    let invitation: Invitation
    /// The join code.
    let code: String
    /// The secret of the cohort; nil for a member.
    let seed: SecretSeed?
  }

  let store: any AnswerStore
  let entries: [Entry]
  /// The person's own secret; made when first asked for.
  /// - Throws: `StoreError`.
  var secret: SecretSeed {
    get throws {
      let bytes = try store.secret { SecretSeed.random().bytes }
      guard let secret = SecretSeed(bytes: bytes) else { throw BundleError.unreadableCode }
      return secret
    }
  }

  /// Opens a person's store.
  /// - Throws: `StoreError`; `BundleError` where a kept join code can't be read.
  init(_ options: StoreOptions) throws { try self.init(options.open()) }

  /// The cohorts of a store.
  /// - Throws: `StoreError`; `BundleError` where a kept join code can't be read.
  init(_ store: any AnswerStore) throws {
    self.store = store
    entries = try store.cohorts().map { record in
      Entry(
        invitation: try InvitationCode.invitation(record.invitation), code: record.invitation,
        seed: record.seed.flatMap { SecretSeed(bytes: $0) })
    }
  }

  /// Who the person is in each cohort.
  /// - Throws: an error of the cryptography.
  func memberships() throws -> [Membership] {
    if entries.isEmpty { return [] }
    let secret = try secret
    return try entries.map { try Membership(of: secret, in: $0.invitation.id) }
  }

  /// Keeps a cohort that the person leads, as it is now.
  /// - Returns: its join code.
  /// - Throws: `StoreError`, or an error of the cryptography.
  func keep(_ invitation: Invitation, seed: SecretSeed) throws -> String {
    let code = try InvitationCode.text(invitation, seed: seed)
    try store.keep(
      CohortRecord(
        id: invitation.id.bytes, invitation: code, seed: seed.bytes,
        added: Timestamp.now.milliseconds))
    return code
  }

  /// The cohort that a person means.
  /// - Parameters:
  ///   - name: its name, or the beginning of its name or identity; nil for the only one.
  ///   - leading: whether the person must lead it, or belong to it as a member.
  /// - Throws: `ValidationError` where none or several fit.
  func entry(named name: String?, leading: Bool) throws -> Entry {
    let possible = entries.filter { leading == ($0.seed != nil) }
    guard !possible.isEmpty else {
      throw ValidationError(
        leading
          ? "You lead no cohort. Make one with: casebook cohort create NAME"
          : "You belong to no cohort. Join one with the code of your trainer: casebook cohort join CODE"
      )
    }
    guard let name else {
      if let only = possible.first, possible.count == 1 { return only }
      throw ValidationError("Say which cohort with --cohort: \(Self.names(possible)).")
    }
    return try Self.entry(named: name, among: possible)
  }

  /// The one of some cohorts that a person names.
  /// - Throws: `ValidationError` where none or several fit.
  static func entry(named name: String, among possible: [Entry]) throws -> Entry {
    let exact = possible.filter { $0.invitation.name == name }
    let matches =
      exact.isEmpty
      ? possible.filter {
        $0.invitation.name.hasPrefix(name) || $0.invitation.id.description.hasPrefix(name)
      } : exact
    if let match = matches.first, matches.count == 1 { return match }
    throw ValidationError(
      matches.isEmpty
        ? "There is no cohort “\(name)”. There are: \(names(possible))."
        : "“\(name)” can mean several cohorts; say the beginning of an identity: "
          + matches.map { $0.invitation.id.description.prefix(8) }.joined(separator: ", ") + ".")
  }

  private static func names(_ entries: [Entry]) -> String {
    entries.map { "“\($0.invitation.name)”" }.joined(separator: ", ")
  }
}
