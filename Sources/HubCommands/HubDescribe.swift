internal import ArgumentParser
internal import Foundation
internal import Hub

extension HubCommand {
  /// `casebook hub openapi`: the description.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "openapi",
      abstract: "Print the description of what a hub answers to, in OpenAPI 3.1.")

    func run() throws {
      try FileHandle.standardOutput.write(contentsOf: OpenAPI.json)
    }
  }
}
