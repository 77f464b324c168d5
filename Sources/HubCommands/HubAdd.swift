internal import ArgumentParser
internal import Cohorts
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub add`: registers a cohort.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Register a cohort from its join code, and print its trainer's token.",
      discussion: """
        The token is shown only now: hand it to the trainer, who gives it to casebook sync. The database keeps no more \
        than its hash. Whoever has the join code can join at the hub from then on. With a newer code of a cohort that \
        is registered, its secret is replaced.
        """)

    @Argument(help: "The join code, from the trainer.")
    var code: String

    @OptionGroup var database: HubDatabaseOptions

    func run() throws {
      let invitation: Invitation
      do {
        invitation = try InvitationCode.invitation(code)
      } catch {
        throw ValidationError("\(error)")
      }
      guard let hub = invitation.hub else { throw HubFailure.noHub }
      let registry = HubRegistry(try database.connection())
      switch try registry.add(
        invitation.id, signing: invitation.keys.signing, secret: hub.secret)
      {
      case .otherKeys: throw HubFailure.otherKeys
      case .renewed:
        HubOutput.tell(
          "The cohort \(invitation.id) was registered before and takes this code now; its tokens stay."
        )
      case .added(let token):
        HubOutput.tell(
          "The cohort \(invitation.id) is registered. Its trainer's token, which is shown only now:"
        )
        try HubOutput.print(token.text)
      }
    }
  }
}
