internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import SiteGenerator
internal import Terminal

/// `casebook build`: the static site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the static site of the library.",
    discussion: """
      Writes a page and a hand-out for each case, lists by tag, competency, cause and measure, the pages \
      of site/pages, feeds and a sitemap. The site is built beside its place and put there when it is \
      complete; where a case has errors, a link leads nowhere, or the disk is full, the site that was \
      there stays as it is. Only what changed is made anew.

      The facilitator's edition has everything, and a guide to print for each case; it is not for \
      publishing.
      """)

  @OptionGroup var library: LibraryOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder for the site.", discussion: "site/public or site/facilitator where absent."))
  var output: String?

  @Option(help: "public or facilitator.")
  var edition = Edition.public

  @Flag(help: "Build drafts too.")
  var drafts = false

  @Flag(
    help: ArgumentHelp(
      "Put the results of your cohort into the site.",
      discussion: """
        Figures are rounded and entered in the ledger as with casebook results --publish; where it refuses them, \
        nothing is built.
        """))
  var results = false

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard edition != .trainee else {
      throw ValidationError("A site has two editions, public and facilitator.")
    }
  }

  func run() throws {
    let library = try library.open()
    let folder = (library.root == "." ? "" : library.root + "/") + "site/\(edition.rawValue)"
    let destination = output ?? folder
    let builder = SiteBuilder(
      library, to: destination, generator: "Casebook \(Version.current)", edition: edition,
      includesDrafts: drafts, addition: try addition(library.configuration))
    let progress = ProgressLine(total: library.files.count, screen: Standard.error)
    let report: SiteBuilder.Report
    do {
      report = try builder.build { progress.show($0) }
    } catch let error as SiteError where error.isAboutContent {
      progress.clear()
      Standard.error.tell("\(error)")
      throw ExitCode(1)
    }
    progress.clear()
    let errors = report.diagnostics.filter { $0.severity == .error }
    try DiagnosticText(screen: Standard.error).print(errors)
    if report.warningCount > 0 {
      let warnings = Count.text(report.warningCount, "warning", "warnings")
      Standard.error.tell("\(warnings); see casebook check.")
    }
    guard report.isPublished else {
      Standard.error.tell("Nothing was published: mend the errors first.")
      throw ExitCode(1)
    }
    try SearchDesk(library: library, site: destination, edition: edition).update()
    let cases = Count.text(report.caseCount, "case", "cases")
    let pages = Count.text(report.pageCount, "page", "pages")
    let written = Count.text(report.writtenCount, "file", "files")
    try Standard.output.print(
      ScreenText("\(cases), \(pages), \(written) written: \(destination)/index.html"))
  }

  private func addition(_ configuration: LibraryConfiguration) throws -> SiteAddition {
    guard results else { return SiteAddition() }
    let desk = try ResultsDesk(store, cohort: cohort.cohort, names: [], library: library)
    return try ResultsSite.addition(
      ResultsReporter(desk: desk, configuration: configuration))
  }
}
