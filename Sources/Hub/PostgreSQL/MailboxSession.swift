internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import PostgreSQL

/// Whom a transaction serves: what the policies of the tables go by.
struct MailboxSession: Sendable {
  private let cohort: CohortID
  private var parties: [String] = []
  private var role = ""
  private var tokens: [Data] = []

  /// A transaction for a bearer.
  init(_ bearer: Bearer) { self.init(storingFor: [bearer.party], bearer.role, in: bearer.cohort) }

  /// A transaction that stores what several of one role sent.
  init(storingFor parties: Set<Party>, _ role: HubRole, in cohort: CohortID) {
    self.cohort = cohort
    self.parties = parties.map(\.description).sorted()
    self.role = role.rawValue
  }

  /// A transaction that finds out whose tokens are.
  init(tokenHashes: [Data], in cohort: CohortID) {
    self.cohort = cohort
    tokens = tokenHashes
  }

  /// A transaction in which a person enrols.
  init(enrolling person: String, in cohort: CohortID) {
    self.cohort = cohort
    parties = [person]
    role = "enrolment"
  }

  /// What says it to the database, until the end of the transaction.
  var claim: (sql: SQL, parameters: [Parameter]) {
    (
      """
      SELECT set_config('casebook.cohort', $1, true), set_config('casebook.party', $2, true),
        set_config('casebook.role', $3, true), set_config('casebook.token', $4, true)
      """,
      [
        .text(cohort.description), .text(parties.joined(separator: ",")), .text(role),
        .text(tokens.map(\.hexadecimal).joined(separator: ",")),
      ]
    )
  }
}
