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
    commandName: "serve",
    abstract: "Show the site in a browser on this machine while you write.",
    discussion: """
      Builds the site again on every change of a case, template, page or picture; open pages load again and \
      stay where they were scrolled to. Problems are shown over the page with their source line, and the \
      last site without errors stays. Drafts are shown too.

      Only this machine can open the preview. It is built in the library's folder .casebook; nothing is \
      written to site/public. Ctrl-C ends it.
      """)

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The port to listen on; 0 for a free one.", valueName: "number"))
  var port: UInt16 = 8080

  @Option(help: "public or facilitator.")
  var edition = Edition.public

  @Flag(help: "Leave drafts out, as they are on the published site.")
  var noDrafts = false

  func validate() throws {
    guard edition != .trainee else {
      throw ValidationError("A site has two editions, public and facilitator.")
    }
  }

  func run() throws {
    // What is wrong with the library itself is said at once.
    _ = try library.open()
    let site = "\(library.root)/.casebook/preview/\(edition.rawValue)\(noDrafts ? "-final" : "")"
    let server = try PreviewServer(library: library.root, site: site, port: port)
    Standard.error.tell(
      "The site is at \(server.address) and follows what you write; Ctrl-C ends it.")
    let desk = PreviewDesk(
      library: library, site: site, edition: edition, includesDrafts: !noDrafts)
    try server.run { desk.build() }
  }
}
