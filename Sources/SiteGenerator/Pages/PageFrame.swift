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
  let competencies: [String: Competency]
  /// For whom the site is.
  let edition: Edition
  /// What the pages search with.
  let search: SearchEngine
  /// The kinds of topics that there are.
  var kinds: [TopicKind] { didSet { links = navigationLinks } }
  /// The ways to the main pages, by the tags of the languages.
  private var links: [String: [PageLink]] = [:]
  /// The pages that are no cases.
  let pages: [StaticPage]
  /// The pages that another part of the program made.
  let added: [AddedPage]

  /// What the pages of a library have.
  init(
    _ library: LibraryConfiguration, generator: String, edition: Edition, kinds: [TopicKind],
    pages: [StaticPage], added: [AddedPage] = []
  ) {
    siteTitle = library.title ?? "Casebook"
    siteLanguage = library.language
    tagline = library.description
    self.generator = generator
    self.edition = edition
    search = library.search
    self.kinds = kinds
    self.pages = pages
    self.added = added
    baseURL = library.baseURL
    competencies = Dictionary(
      library.competencies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    links = navigationLinks
  }

  /// Where a page will be found; nil where the library doesn't say.
  func address(_ path: String) -> String? {
    baseURL.map { SiteAddress.whole(path, below: $0) }
  }

  /// Sets the values that every page gets.
  /// - Parameters:
  ///   - path: where the page lies, relative to the root.
  ///   - language: the tag of the page's language.
  ///   - title: the page's name.
  ///   - description: one sentence on the page.
  ///   - trail: the pages that lead from the home page to this one.
  ///   - fixedRoot: the way to the root; the relative one from the page where nil.
  func set(
    _ values: inout Values, path: String, language: String, title: String, description: String?,
    trail: [PageLink] = [], fixedRoot: String? = nil
  ) {
    let words = SiteLanguage.named(language)
    let root = fixedRoot ?? SiteAddress.root(from: path)
    setCommon(&values, language: language, words, root: root)
    values.set(.pageType, "website")
    setPlace(&values, path: path, title: title, trail: trail, words, root: root)
    values.set(.pageDescription, description)
    setNavigation(&values, words, root: root, path: path)
  }

  /// Sets what pages have in common that have the same language and the same way to the root.
  func setCommon(
    _ values: inout Values, language: String, _ words: SiteLanguage, root: String
  ) {
    values.set(.language, language)
    values.set(.root, root)
    values.set(.generator, generator)
    values.set(.locale, words.locale)
    values.set(.isFacilitator, edition == .facilitator)
    values.set(.isPrint, false)
    values.setAbsent(.scripts)
    values.setAbsent(.structuredData)
    values.setAbsent(.feedHref)
    values.setAbsent(.alternates)
    values.setRecord(.site) { values in
      values.set(.title, siteTitle)
      values.set(.language, siteLanguage)
      values.set(.tagline, tagline)
    }
    values.setList(.footerLinks, ownPages) { $1.set(&$0, root: root) }
  }

  /// Sets where a page is.
  func setPlace(
    _ values: inout Values, path: String, title: String, trail: [PageLink], _ words: SiteLanguage,
    root: String
  ) {
    values.set(.pageTitle, title)
    values.set(.address, address(path))
    let home = PageLink(title: words["navigationCases"], path: SiteAddress.home)
    values.setList(.breadcrumbs, flag: .hasBreadcrumbs, trail.isEmpty ? [] : [home] + trail) {
      $1.set(&$0, root: root)
    }
  }

  /// The pages that are no cases and that every page leads to.
  private var ownPages: [PageLink] {
    pages.map { PageLink(title: $0.title, path: $0.path, language: $0.language) }
      + added.filter { $0.parent == nil }.map {
        PageLink(title: $0.title, path: $0.path, language: $0.language)
      }
  }

  private var navigationLinks: [String: [PageLink]] {
    Dictionary(
      uniqueKeysWithValues: SiteLanguage.all.map { words in
        let topics = kinds.map { PageLink(title: words[$0.title], path: SiteAddress.topics($0)) }
        let own = ownPages.filter { SiteLanguage.named($0.language ?? "").tag == words.tag }
          .map { PageLink(title: $0.title, path: $0.path) }
        let home = PageLink(title: words["navigationCases"], path: SiteAddress.home)
        return (words.tag, [home] + topics + own)
      })
  }

  /// Sets the ways to the main pages.
  func setNavigation(
    _ values: inout Values, _ words: SiteLanguage, root: String, path: String
  ) {
    values.setList(.navigation, links[words.tag] ?? []) { values, link in
      link.set(&values, root: root)
      values.set(.isCurrent, link.path == path)
    }
  }
}

/// A link to a page of the site.
struct PageLink {
  let title: String
  /// Where the page lies, relative to the root.
  let path: String
  /// The language of the title where it isn't that of the page around.
  var language: String?

  /// Sets the values for the link.
  func set(_ values: inout Values, root: String) {
    values.set(.title, title)
    values.set(.href, root, SiteAddress.encoded(path))
    values.set(.language, language)
  }
}
