internal import ArgumentParser
internal import Commands
internal import HubCommands

/// All of Casebook, and the hub.
@main
struct CasebookHub: ParsableCommand {
  static let configuration = Casebook.configuration(with: [HubCommand.self])

  static func main() { Casebook.runAndExit(as: CasebookHub.self) }
}
