internal import ArgumentParser
internal import CaseModel
internal import Cohorts

/// A cohort as an administrator names it: by its identity, or its join code.
struct CohortArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The cohort: its 32 digits, or its join code.", valueName: "cohort"))
  var cohort: String

  var id: CohortID {
    get throws {
      if let id = CohortID(cohort) { return id }
      guard let invitation = try? InvitationCode.invitation(cohort) else {
        throw ValidationError(
          "This is no cohort: give the 32 digits that casebook hub list shows, or its join code.")
      }
      return invitation.id
    }
  }
}

/// A member as an administrator names them.
enum PersonOption {
  /// The pseudonym.
  /// - Throws: `ValidationError` for what is none.
  static func checked(_ person: String) throws -> String {
    guard Pseudonym.isPseudonym(person) else {
      throw ValidationError(
        "\(person) is no pseudonym; the trainer sees those of the members in casebook cohort show.")
    }
    return person
  }
}
