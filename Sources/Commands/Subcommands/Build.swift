internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import SiteGenerator
internal import Terminal

/// `casebook build`: the static site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the static site of the library.",
    discussion: """
      Writes a home page, a page for each case and each tag, and one style sheet. The site is built \
      beside its place and put there when it is complete; where a case has errors, or the disk is \
      full, the site that was there stays as it is.
      """)

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the site.", discussion: "site/public where absent."))
  var output: String?

  @Flag(help: "Build drafts too.")
  var drafts = false

  func run() throws {
    let library = try library.open()
    let destination = output ?? (library.root == "." ? "" : library.root + "/") + "site/public"
    let builder = SiteBuilder(
      library, to: destination, generator: "Casebook \(Version.current)", includesDrafts: drafts)
    let progress = ProgressLine(total: library.files.count, screen: Standard.error)
    let report = try builder.build { progress.show($0) }
    progress.clear()
    let errors = report.diagnostics.filter { $0.severity == .error }
    try DiagnosticText(screen: Standard.error).print(errors)
    let warnings = report.diagnostics.count - errors.count
    if warnings > 0 {
      Standard.error.tell("\(Count.text(warnings, "warning", "warnings")); see casebook check.")
    }
    guard report.isPublished else {
      Standard.error.tell("Nothing was published: mend the errors first.")
      throw ExitCode(1)
    }
    let cases = Count.text(report.caseCount, "case", "cases")
    let pages = Count.text(report.pageCount, "page", "pages")
    try Standard.output.print(ScreenText("\(cases), \(pages): \(destination)/index.html"))
  }
}
