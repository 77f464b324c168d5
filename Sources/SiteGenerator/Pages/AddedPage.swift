internal import CaseModel

/// Pages that another part of the program made for the site, as results that were published.
public struct SiteAddition: Sendable {
  /// The pages.
  public var pages: [AddedPage]
  /// The style sheets that they need, by their names.
  public var styleSheets: [String: String]

  /// Pages with their style sheets.
  public init(pages: [AddedPage] = [], styleSheets: [String: String] = [:]) {
    self.pages = pages
    self.styleSheets = styleSheets
  }

  func add(to hasher: inout ContentHasher) {
    for page in pages {
      hasher.add([page.path, page.title, page.language, page.summary, page.html])
    }
    for (name, text) in styleSheets.sorted(by: { $0.key < $1.key }) { hasher.add([name, text]) }
  }
}

/// A page that another part of the program made.
public struct AddedPage: Sendable {
  /// Where it lies, relative to the root of the site.
  public var path: String
  /// Its name.
  public var title: String
  /// One sentence on it.
  public var summary: String
  /// The tag of its language.
  public var language: String
  /// The HTML of its main part, below the title.
  public var html: String
  /// The path of the page that leads to it; nil for one that the navigation shows.
  public var parent: String?

  /// A page made of its parts.
  public init(
    path: String, title: String, summary: String, language: String, html: String,
    parent: String? = nil
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.language = language
    self.html = html
    self.parent = parent
  }

  /// The page with the values for its template.
  func page(_ frame: PageFrame) -> Page {
    let above = frame.added.filter { $0.path == parent }
    var values = Values()
    frame.set(
      &values, path: path, language: language, title: title, description: summary,
      trail: (above + [self]).map { PageLink(title: $0.title, path: $0.path) })
    values.set(.title, title)
    values.setHTML(.html) { $0 += html.utf8 }
    values.setList(.footnotes, flag: .hasFootnotes, EmptyCollection<Footnote>()) { _, _ in }
    return Page(path: path, template: "page", language: language, values: values)
  }
}
