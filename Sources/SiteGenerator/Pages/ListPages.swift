internal import CaseLibrary
internal import CaseModel

/// The pages that list cases: the home page, and one for each tag.
struct ListPages {
  private let documents: [SearchDocument]
  private let cards: [CaseCard]
  private let byTag: [(tag: Tag, cards: [CaseCard])]
  private let frame: PageFrame
  private let templates: TemplateSet
  private let language: String

  /// Pages for cases, the newest first.
  /// - Parameter language: the language of the pages.
  init(_ documents: [SearchDocument], frame: PageFrame, templates: TemplateSet, language: String) {
    self.documents = documents.sorted { Self.comesFirst($0.card, $1.card) }
    cards = self.documents.map(\.card)
    byTag = Self.grouped(self.cards)
    self.frame = frame
    self.templates = templates
    self.language = language
  }

  /// The newest case comes first, then one without a date.
  private static func comesFirst(_ left: CaseCard, _ right: CaseCard) -> Bool {
    left.date == right.date
      ? left.slug < right.slug
      : (left.date.map { date in right.date.map { $0 < date } ?? true } ?? false)
  }

  /// What finds the cases in the order in which they are listed.
  var searchIndex: SearchIndex { SearchIndex(documents: documents) }

  /// Every page that lists cases, and the one for addresses that don't exist.
  func pages() throws -> [Page] {
    let rendered = try renderCards()
    return [home(rendered), tagIndex(), notFound()] + tagPages(rendered)
  }

  /// All cases, those of the site's language first.
  private func home(_ rendered: [String: [Substring]]) -> Page {
    let words = SiteLanguage.named(language)
    var values = frame.values(
      path: SiteAddress.home, language: language, title: words["navigationCases"],
      description: frame.tagline)
    let groups = Dictionary(grouping: cards, by: \.language)
    let order = groups.keys.sorted { ($0 == language ? 0 : 1, $0) < ($1 == language ? 0 : 1, $1) }
    values["groups"] = order.map { tag -> Values in
      [
        "language": tag, "languageName": SiteLanguage.named(tag)["casesInLanguage"],
        "hasSeveralGroups": groups.count > 1, "cases": list(groups[tag] ?? [], rendered, root: ""),
      ]
    }
    values["caseCount"] = String(cards.count)
    values["questionCount"] = String(cards.reduce(0) { $0 + $1.questionCount })
    values.setList("tags", "hasTags", tags(root: ""))
    values["scripts"] = SearchIndex.scripts
    values["finder"] = FinderValues(documents.map(\.facets), frame: frame, words: words).values
    return Page(path: SiteAddress.home, template: "home", language: language, values: values)
  }

  /// The list of all tags.
  private func tagIndex() -> Page {
    let words = SiteLanguage.named(language)
    var values = frame.values(
      path: SiteAddress.tags, language: language, title: words["navigationTags"], description: nil)
    values.setList("tags", "hasTags", tags(root: SiteAddress.root(from: SiteAddress.tags)))
    return Page(path: SiteAddress.tags, template: "tags", language: language, values: values)
  }

  /// The cases with a tag, by tag.
  private func tagPages(_ rendered: [String: [Substring]]) -> [Page] {
    byTag.map { tag, cards in
      let language = self.language(of: cards)
      var values = frame.values(
        path: tag.page, language: language, title: tag.name, description: nil)
      values["name"] = tag.name
      values["count"] = String(cards.count)
      values["hasOneCase"] = cards.count == 1
      values["cases"] = list(cards, rendered, root: SiteAddress.root(from: tag.page))
      return Page(path: tag.page, template: "tag", language: language, values: values)
    }
  }

  /// The page that a server shows for addresses that don't exist, at any depth: its links are whole where
  /// the library says where it will be found.
  private func notFound() -> Page {
    let words = SiteLanguage.named(language)
    let values = frame.values(
      path: SiteAddress.notFound, language: language, title: words["notFoundTitle"],
      description: nil, fixedRoot: frame.baseURL)
    return Page(
      path: SiteAddress.notFound, template: "not-found", language: language, values: values)
  }

  /// The cases with each tag, the tags with most cases first; a tag is named as the newest case that
  /// has it writes it.
  private static func grouped(_ cards: [CaseCard]) -> [(tag: Tag, cards: [CaseCard])] {
    var groups: [String: (tag: Tag, cards: [CaseCard])] = [:]
    for card in cards {
      var seen: Set<String> = []
      for tag in card.tags where seen.insert(tag.slug).inserted {
        groups[tag.slug, default: (tag, [])].cards.append(card)
      }
    }
    return groups.values.sorted { ($1.cards.count, $0.tag.slug) < ($0.cards.count, $1.tag.slug) }
  }

  private func tags(root: String) -> [Values] {
    byTag.map { tag, cards in
      tag.values(root: root).adding(["count": String(cards.count), "language": language(of: cards)])
    }
  }

  /// The language that all cases share; the site's where they differ.
  private func language(of cards: [CaseCard]) -> String {
    let languages = Set(cards.map(\.language))
    return languages.count == 1 ? languages.first ?? language : language
  }

  /// The HTML of every card by its slug, cut where the way to the root belongs.
  ///
  /// A case stands on the home page and on the page of each of its tags, so it is set once and not
  /// for each list.
  private func renderCards() throws -> [String: [Substring]] {
    let rendered = Parallel.map(cards) { card in
      Result {
        let html = try templates.render(
          "card", card.values(root: Self.rootMark), in: SiteLanguage.named(card.language))
        return html.utf8.split(separator: 1, omittingEmptySubsequences: false).map { Substring($0) }
      }
    }
    return Dictionary(
      try zip(cards, rendered).map { ($0.slug, try $1.get()) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Stands for the way to the root while a card is set: U+0001, which means nothing in a text.
  private static let rootMark = "\u{1}"

  private func list(
    _ cards: [CaseCard], _ rendered: [String: [Substring]], root: String
  ) -> [Values] {
    cards.map { ["card": (rendered[$0.slug] ?? []).joined(separator: root)] }
  }
}
