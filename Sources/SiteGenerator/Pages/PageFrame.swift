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

  /// The values that every page gets.
  /// - Parameters:
  ///   - path: where the page lies, relative to the root.
  ///   - language: the tag of the page's language.
  ///   - title: the page's name.
  ///   - description: one sentence on the page.
  func values(path: String, language: String, title: String, description: String?) -> Values {
    let words = SiteLanguage.named(language)
    let root = SiteAddress.root(from: path)
    var values: Values = [
      "language": language, "root": root, "generator": generator,
      "pageTitle": title,
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
