internal import ArgumentParser
internal import CaseLibrary
internal import Foundation
internal import Terminal

/// `casebook check`: finds the mistakes in cases.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every mistake in cases, with file, line, column and a fix.",
    discussion: """
      Checks the cases of the library, or the files and folders given. With --watch checks them again \
      whenever one changes, until Ctrl-C.

      Ends with 0 where there are no errors (warnings are allowed), 1 where there are, 2 on wrong \
      usage, and 3 where a file can't be read.
      """)

  @Argument(help: "Files, or folders with cases.")
  var paths: [String] = []

  @OptionGroup var library: LibraryOptions

  @Option(help: "How problems are shown: text, json, github or sarif.")
  var format = DiagnosticFormat.text

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing where nothing is wrong.")
  var quiet = false

  @Flag(help: "Check again whenever a file changes.")
  var watch = false

  func run() throws {
    if watch { try keepChecking() }
    try check()
  }

  private func keepChecking() throws -> Never {
    var seen: LibrarySignature?
    var failure: String?
    while true {
      do {
        let now = try LibrarySignature(root: library.root, paths: paths.isEmpty ? nil : paths)
        if now != seen {
          if seen != nil { try Standard.output.print(ScreenText.empty) }
          seen = now
          try check()
        }
        failure = nil
      } catch is ExitCode {
        // The problems are shown; the next change may mend them.
      } catch let error as TerminalError {
        throw error
      } catch {
        let message = Failure.message(of: error)
        if message != failure { Standard.error.tell("casebook: \(message)") }
        failure = message
      }
      Thread.sleep(forTimeInterval: 0.3)
    }
  }

  private func check() throws {
    let found = LibraryCheck(try library.open(paths.isEmpty ? nil : paths))
    try format.print(found.diagnostics)
    for failure in found.failures {
      Standard.error.tell("casebook: \(Failure.message(of: failure))")
    }
    if format == .text { try summarise(found) }
    if !found.failures.isEmpty { throw ExitCode(3) }
    if found.errors > 0 || (strict && !found.diagnostics.isEmpty) { throw ExitCode(1) }
  }

  private func summarise(_ found: LibraryCheck) throws {
    if quiet && found.diagnostics.isEmpty { return }
    let words = [
      Count.text(found.cases, "case", "cases"), Count.text(found.errors, "error", "errors"),
      Count.text(found.warnings, "warning", "warnings"),
    ]
    try Standard.output.print(ScreenText(words.joined(separator: ", ") + "."))
  }
}
