internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Preview
internal import SiteGenerator
internal import Terminal

/// `casebook serve`: the site while it is being written.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser on this machine while you write.",
    discussion: """
      Builds the site again on every change of a case, template or picture; open pages load again and stay where \
      they were scrolled to. Problems are shown in the page with their source line. Only this machine can open \
      the preview, and nothing is written to site/public. Ctrl-C ends it.
      """)

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The port to listen on.", valueName: "number"))
  var port: UInt16 = 8080

  @Flag(help: "Leave drafts out; they are shown where it is absent.")
  var noDrafts = false

  func validate() throws {
    guard port > 0 else { throw ValidationError("A port is a number from 1 to 65535.") }
  }

  func run() throws {
    let site = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: site) }
    let library = library
    let includesDrafts = !noDrafts
    let sources = SourceWatch(root: library.root)
    let address = "http://localhost:\(port)/"
    try PreviewServer(site: "\(site)/site", port: port).run(
      describe: { Failure.message(of: $0) },
      onListening: { Standard.error.tell("The preview is at \(address) (Ctrl-C ends it).") },
      build: {
        guard sources.haveChanged() else { return nil }
        return try SiteBuilder(
          library.open(), to: "\(site)/site", generator: "Casebook \(Version.current)",
          includesDrafts: includesDrafts
        ).build().diagnostics
      })
  }

  /// A folder for the site that only this person can read.
  private func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("casebook-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder.path
  }
}
