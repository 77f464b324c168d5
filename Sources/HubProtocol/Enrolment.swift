public import Cohorts
public import Foundation

/// A member's request for a token.
public struct Enrolment: Sendable, Hashable, Codable {
  /// The secret that the join code holds for the hub, in base64url.
  public var secret: String
  /// The member's public signing key, 32 bytes: it says what their pseudonym is.
  public var signing: Data
  /// When the request was made, Unix time in milliseconds; a hub refuses one that is more than ten minutes off.
  public var made: Int64
  /// The signature, by that key, of `signed(in:)`.
  public var signature: Data

  /// A request, signed.
  /// - Throws: an error of the cryptography.
  public init(
    secret: String, made: Int64, membership: Membership, in cohort: CohortID
  ) throws {
    self.secret = secret
    self.made = made
    signing = membership.keys.signing
    signature = Data()
    signature = try membership.secret.signature(of: signed(in: cohort))
  }

  /// The pseudonym that the key belongs to; nil where it isn't the key that signed, or none at all.
  public func person(in cohort: CohortID) -> String? {
    guard PublicKeys.isValid(signature, of: signed(in: cohort), by: signing) else { return nil }
    return PublicKeys.pseudonym(ofSigning: signing)
  }

  /// What is signed: `casebook-hub-enrolment-1`, the cohort, the secret and the time, parted by line feeds.
  private func signed(in cohort: CohortID) -> Data {
    Data("casebook-hub-enrolment-1\n\(cohort)\n\(secret)\n\(made)".utf8)
  }

  /// How far the time of a request may be off, in milliseconds.
  public static let clockTolerance: Int64 = 600_000
}
