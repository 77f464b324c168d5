internal import CaseLibrary
internal import CaseModel
internal import Disclosure
internal import ResultsReport
internal import SiteGenerator

/// The results of a cohort as pages of the library's site.
enum ResultsSite {
  private static let folder = "results"
  private static let styleSheet = "results.css"

  /// The pages; figures are rounded and entered in the ledger.
  /// - Throws: `StoreError`; `ExitCode` 1 where the ledger refuses the figures.
  static func addition(_ reporter: ResultsReporter) throws -> SiteAddition {
    let language = reporter.configuration.language
    let report = try reporter.report(.rounded, isChinese: language.hasPrefix("zh"))
    let slugs = Dictionary(
      reporter.desk.cases.map { ($0.id, $0.slug) }, uniquingKeysWith: { first, _ in first })
    func path(_ id: String) -> String { "\(slugs[id] ?? id)/index.html" }
    let site = SitePages(
      report, path: path,
      styleSheet: ("../assets/\(styleSheet)", "../../assets/\(styleSheet)"))
    let index = "\(folder)/index.html"
    return SiteAddition(
      pages: (site?.pages ?? []).map { page in
        AddedPage(
          path: page.caseID.map { "\(folder)/\(path($0))" } ?? index, title: page.title,
          summary: page.summary, language: report.isChinese ? "zh-Hans" : "en", html: page.html,
          parent: page.caseID == nil ? nil : index)
      }, styleSheets: [styleSheet: SitePages.styleSheet])
  }
}
