internal import CaseMarkdown
internal import Disclosure

/// A report as pages of a site: one for the whole, one for each case.
public struct SitePages: Sendable {
  /// A page, without what the site puts around it.
  public struct Page: Sendable {
    /// The id of the case; nil for the whole.
    public let caseID: String?
    /// Its name.
    public let title: String
    /// One sentence on it.
    public let summary: String
    /// The HTML of its main part.
    public let html: String
  }

  /// The style sheet of the pages.
  public static let styleSheet = ReportStyle.site

  /// The pages, the whole first.
  public let pages: [Page]

  /// - Parameters:
  ///   - report: figures that were published; nil comes of others, which are for the trainer alone.
  ///   - path: the address of a case's page, as the page of the whole links it.
  ///   - styleSheet: the address of the style sheet, from the page of the whole and from that of a case.
  public init?(
    _ report: Report, path: (_ caseID: String) -> String,
    styleSheet: (whole: String, ofCase: String)
  ) {
    guard report.exactness == .rounded else { return nil }
    let words = report.words
    let ids = report.sections.compactMap(\.caseID).reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    func link(_ address: String) -> String {
      "<link rel=\"stylesheet\" href=\"\(HTMLEscape.text(address))\">"
    }
    let notes = HTMLReport.notes(report.notes)
    var links = ""
    var pages: [Page] = []
    for id in ids {
      let sections = report.sections.filter { $0.caseID == id }
      let title = sections.first?.title ?? id
      links +=
        "<li><a href=\"\(HTMLEscape.text(path(id)))\">\(HTMLEscape.text(title))</a></li>"
      pages.append(
        Page(
          caseID: id, title: words.resultsOf(title), summary: words.summary(report.cohort),
          html: link(styleSheet.ofCase) + notes
            + HTMLReport.sections(sections, words).joined(separator: "\n")))
    }
    let overview = HTMLReport.sections(report.sections.filter { $0.caseID == nil }, words)
    let whole = Page(
      caseID: nil, title: words.results, summary: words.summary(report.cohort),
      html: link(styleSheet.whole) + "<p>\(HTMLEscape.text(report.cohort))</p>" + notes
        + overview.joined(separator: "\n")
        + "<h2>\(HTMLEscape.text(words.byCase))</h2><ul>\(links)</ul>")
    self.pages = [whole] + pages
  }
}
