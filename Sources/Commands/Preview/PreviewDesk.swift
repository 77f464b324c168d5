internal import CaseLibrary
internal import CaseModel
internal import Preview
internal import SiteGenerator
internal import Terminal

/// Builds the site for a preview and says what came of it.
struct PreviewDesk: Sendable {
  let library: LibraryOptions
  /// The folder for the site.
  let site: String
  let edition: Edition
  let includesDrafts: Bool

  /// Builds what changed.
  func build() -> BuildOutcome {
    do {
      let library = try library.open()
      let report = try SiteBuilder(
        library, to: site, generator: "Casebook \(Version.current)", edition: edition,
        includesDrafts: includesDrafts
      ).build()
      tell(report)
      if report.isPublished {
        try SearchDesk(library: library, site: site, edition: edition).update()
      }
      return .built(
        report.diagnostics, changedSite: report.isPublished && report.writtenCount > 0)
    } catch {
      let message = Failure.message(of: error)
      Standard.error.tell(message)
      return .failed(message)
    }
  }

  private func tell(_ report: SiteBuilder.Report) {
    try? DiagnosticText(screen: Standard.error).print(report.diagnostics)
    guard report.isPublished else {
      Standard.error.tell("The last site without errors stays; mend the errors.")
      return
    }
    let written = Count.text(report.writtenCount, "file", "files")
    Standard.error.tell("Built; \(written) written.")
  }
}
