public import ArgumentParser

/// `casebook hub`: the server that terminals sync with.
public struct HubCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "hub",
    abstract: "Run the server that the terminals of cohorts sync with, and look after it.",
    discussion: """
      A hub keeps what members and trainers send each other until it is fetched. It can't read any of it: answers are \
      sealed before they leave a machine. It keeps everything in PostgreSQL, so that several can run at the same time.

      Begin with: casebook hub migrate, casebook hub add CODE, casebook hub serve.
      """,
    subcommands: [
      Serve.self, Migrate.self, Add.self, IssueToken.self, Revoke.self, List.self, Remove.self,
      Restored.self, Describe.self,
    ])

  public init() {}
}
