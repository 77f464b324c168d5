public import ArgumentParser
internal import Foundation
internal import Terminal

/// The command line of Casebook.
public struct Casebook: ParsableCommand {
  /// The name, the version and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Write, work through and publish training cases.",
    discussion: """
      Trainers write cases in Markdown, staff work through them in the terminal and only then \
      see the analysis, and the organisation publishes them as a site.

      Begin with: casebook tour, casebook list, casebook reflect CASE, casebook check.
      """,
    version: Version.current,
    subcommands: [
      New.self, Check.self, Format.self, List.self, Show.self, Reflect.self, Build.self, Serve.self,
      Import.self, Export.self, Explain.self, Schema.self, Due.self, Commitments.self, History.self,
      AnswersCommand.self, TemplatesCommand.self, CohortCommand.self, Submit.self, Collect.self,
      Sync.self, Profile.self, PeersCommand.self, Review.self, Mark.self,
      ResultsCommand.self, ThemesCommand.self, Demo.self, StoreCommand.self, ExportMine.self,
      EraseMine.self, Doctor.self, Tour.self,
    ])

  /// A command line without arguments, which shows the help.
  public init() {}

  /// Runs the program with the arguments of the process and ends it.
  ///
  /// Ends with 0 on success, 1 where content has problems, 2 on wrong usage, and 3 where the system
  /// failed: a file that can't be read, a full disk.
  /// - Parameter database: how stores in databases are opened; nil for a program that leaves them to `casebook-hub`.
  public static func runAndExit(database: DatabaseBackend? = nil) -> Never {
    runAndExit(as: Casebook.self, database: database)
  }

  /// The configuration of a program that has other subcommands besides.
  public static func configuration(with others: [any ParsableCommand.Type]) -> CommandConfiguration
  {
    var configuration = configuration
    configuration.subcommands += others
    return configuration
  }

  /// Runs another program in the way of this one, and ends it.
  /// - Parameter database: how stores in databases are opened.
  public static func runAndExit(
    as root: (some ParsableCommand).Type, database: DatabaseBackend?
  ) -> Never {
    // Scripts and shells ask for the version often; the parser of arguments alone takes longer.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      Foundation.exit(unsafe puts(Version.current) < 0 ? 3 : 0)
    }
    if let database { DatabaseBackend.register(database) }
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if database == nil && HubProgram.isNeeded(by: arguments) {
        try HubProgram.takeOver(arguments)
      }
      var command = try root.parseAsRoot()
      try command.run()
      Foundation.exit(0)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let code = root.exitCode(for: error)
      switch code {
      case .success:
        print(root.fullMessage(for: error))
        Foundation.exit(0)
      case .validationFailure:
        Standard.error.tell(root.fullMessage(for: error))
        Foundation.exit(2)
      default:
        Standard.error.tell("casebook: \(Failure.message(of: error))")
        Foundation.exit(3)
      }
    }
  }
}

/// The version of the program; the only place that says it.
enum Version {
  static let current = "0.1.0"
}
