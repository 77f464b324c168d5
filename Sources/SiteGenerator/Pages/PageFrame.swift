internal import CaseModel

/// What every page has: the names of site and page, the language, the navigation.
struct PageFrame: Sendable {
  /// The name of the site.
  let siteTitle: String
  /// The tag of the language of its name.
  let siteLanguage: String
  /// One sentence on the site.
  let tagline: String?
  /// The program and its version.
  let generator: String
  /// Where the site will be found, with a slash at its end; nil where the library doesn't say.
  let baseURL: String?
  /// The names of competencies by what cases write.
  let competencies: [String: String]

  /// What the pages of a library have.
  init(_ library: LibraryConfiguration, generator: String) {
    siteTitle = library.title ?? "Casebook"
    siteLanguage = library.language
    tagline = library.description
    self.generator = generator
    baseURL = library.baseURL
    competencies = Dictionary(
      library.competencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The values that every page gets.
  /// - Parameters:
  ///   - path: where the page lies, relative to the root.
  ///   - language: the tag of the page's language.
  ///   - title: the page's name.
  ///   - description: one sentence on the page.
  ///   - fixedRoot: the way to the root; the relative one from the page where nil.
  func values(
    path: String, language: String, title: String, description: String?, fixedRoot: String? = nil
  ) -> Values {
    let words = SiteLanguage.named(language)
    let root = fixedRoot ?? SiteAddress.root(from: path)
    var values: Values = [
      "language": language, "root": root, "generator": generator,
      "pageTitle": title, "scripts": Values.absent, "finder": Values.absent,
      "exercise": Values.absent,
      "navigation": [
        item(words["navigationCases"], SiteAddress.home, root, isCurrent: path == SiteAddress.home),
        item(words["navigationTags"], SiteAddress.tags, root, isCurrent: path == SiteAddress.tags),
      ],
    ]
    var site: Values = ["title": siteTitle, "language": siteLanguage]
    if let tagline { site["tagline"] = tagline }
    values["site"] = site
    if let description { values["pageDescription"] = description }
    return values
  }

  private func item(_ title: String, _ page: String, _ root: String, isCurrent: Bool) -> Values {
    ["title": title, "href": root + page, "isCurrent": isCurrent]
  }
}
