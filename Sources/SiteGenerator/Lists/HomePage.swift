internal import CaseModel

/// The first page: the newest cases of each language, and the way in by tag.
struct HomePage {
  let catalogue: Catalogue
  let frame: PageFrame
  /// The filters; nil in an edition without search.
  let finder: FinderValues?

  /// How many tags the page names.
  private static let mostTags = 60

  init(catalogue: Catalogue, frame: PageFrame) {
    self.catalogue = catalogue
    self.frame = frame
    let hasSearch = frame.edition == .public && !catalogue.cards.isEmpty
    finder =
      hasSearch
      ? FinderValues(
        catalogue.cards, frame: frame, words: SiteLanguage.named(catalogue.language)) : nil
  }

  /// The cases that it shows, by language, those of the site's language first: all where they fit on
  /// one page, and else the newest of each.
  var groups: [(language: String, cases: [Int])] {
    let site = catalogue.language
    let groups = Dictionary(grouping: catalogue.cards.indices) { catalogue.cards[$0].language }
    let order = groups.keys.sorted { ($0 == site ? 0 : 1, $0) < ($1 == site ? 0 : 1, $1) }
    let isWhole = catalogue.cards.count <= CardShelf.pageSize
    let most = isWhole ? .max : max(10, CardShelf.pageSize / max(1, groups.count))
    return order.map { ($0, Array((groups[$0] ?? []).prefix(most))) }
  }

  /// The page.
  func page(_ shelf: CardShelf) -> Page {
    let words = SiteLanguage.named(catalogue.language)
    var values = Values()
    frame.set(
      &values, path: SiteAddress.home, language: catalogue.language,
      title: words["navigationCases"], description: frame.tagline)
    let groups = groups
    values.setList(.groups, groups) { values, group in
      values.set(.language, group.language)
      values.set(.languageName, SiteLanguage.named(group.language)["casesInLanguage"])
      values.set(.hasSeveralGroups, groups.count > 1)
      shelf.set(&values, group.cases, root: "")
    }
    values.set(.caseCount, String(catalogue.cards.count))
    values.set(.questionCount, String(catalogue.cards.reduce(0) { $0 + $1.questionCount }))
    let tags = (catalogue.topics[.tag] ?? []).prefix(Self.mostTags)
    values.setList(.topics, flag: .hasTopics, tags) { $1.set(&$0, in: catalogue, frame, root: "") }
    let isWhole = catalogue.cards.count <= CardShelf.pageSize
    values.set(.allHref, isWhole ? nil : SiteAddress.list(1))
    if let finder {
      values.setRecord(.finder) { finder.set(&$0) }
      values.setTexts(.scripts, SearchIndex.scripts(frame.search))
    } else {
      values.setAbsent(.finder)
    }
    if frame.baseURL != nil { values.set(.feedHref, SiteAddress.feed) }
    return Page(
      path: SiteAddress.home, template: "home", language: catalogue.language, values: values)
  }
}
