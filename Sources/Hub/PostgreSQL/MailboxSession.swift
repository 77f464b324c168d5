internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import PostgreSQL

/// Whom a transaction serves: what the policies of the tables go by.
struct MailboxSession: Sendable {
  private let cohort: CohortID
  private let party: String
  private let role: String
  private let token: Data

  /// A transaction for a bearer.
  init(_ bearer: Bearer) {
    cohort = bearer.cohort
    party = bearer.party.description
    role = bearer.role.rawValue
    token = Data()
  }

  /// A transaction that finds out whose a token is.
  init(tokenHash: Data, in cohort: CohortID) {
    self.cohort = cohort
    party = ""
    role = ""
    token = tokenHash
  }

  /// A transaction in which a person enrols.
  init(enrolling person: String, in cohort: CohortID) {
    self.cohort = cohort
    party = person
    role = "enrolment"
    token = Data()
  }

  /// What says it to the database, until the end of the transaction.
  var claim: (sql: SQL, parameters: [Parameter]) {
    (
      """
      SELECT set_config('casebook.cohort', $1, true), set_config('casebook.party', $2, true),
        set_config('casebook.role', $3, true), set_config('casebook.token', $4, true)
      """, [.text(cohort.description), .text(party), .text(role), .text(token.hexadecimal)]
    )
  }
}
