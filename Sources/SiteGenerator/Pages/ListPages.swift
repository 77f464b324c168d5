internal import CaseModel

/// The pages that list cases: the home page, and one for each tag.
struct ListPages {
  let cards: [CaseCard]
  let frame: PageFrame
  /// The language of the pages.
  let language: String

  /// Every page that lists cases, and the one for addresses that don't exist.
  func pages() -> [Page] { [home(), tagIndex(), notFound()] + tagPages() }

  /// All cases, those of the site's language first.
  private func home() -> Page {
    let words = SiteLanguage.named(language)
    var values = frame.values(
      path: SiteAddress.home, language: language, title: words["navigationCases"],
      description: frame.tagline)
    let groups = Dictionary(grouping: cards, by: \.language)
    let order = groups.keys.sorted { ($0 == language ? 0 : 1, $0) < ($1 == language ? 0 : 1, $1) }
    values["groups"] = order.map { tag -> Values in
      [
        "language": tag, "languageName": SiteLanguage.named(tag)["casesInLanguage"],
        "hasSeveralGroups": groups.count > 1, "cases": list(groups[tag] ?? [], root: ""),
      ]
    }
    values["caseCount"] = String(cards.count)
    values["questionCount"] = String(cards.reduce(0) { $0 + $1.questionCount })
    values.setList("tags", "hasTags", tags(root: ""))
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
  private func tagPages() -> [Page] {
    byTag.map { tag, cards in
      let language = self.language(of: cards)
      var values = frame.values(
        path: tag.page, language: language, title: tag.name, description: nil)
      values["name"] = tag.name
      values["count"] = String(cards.count)
      values["hasOneCase"] = cards.count == 1
      values["cases"] = list(cards, root: SiteAddress.root(from: tag.page))
      return Page(path: tag.page, template: "tag", language: language, values: values)
    }
  }

  /// The page that a server shows for addresses that don't exist.
  private func notFound() -> Page {
    let words = SiteLanguage.named(language)
    let values = frame.values(
      path: SiteAddress.notFound, language: language, title: words["notFoundTitle"],
      description: nil)
    return Page(
      path: SiteAddress.notFound, template: "not-found", language: language, values: values)
  }

  /// The cases with each tag, the tags with most cases first; a tag is named as the first case in
  /// the order of slugs writes it.
  private var byTag: [(tag: Tag, cards: [CaseCard])] {
    var groups: [String: (tag: Tag, cards: [CaseCard])] = [:]
    for card in cards {
      for tag in Dictionary(grouping: card.tags, by: \.slug).compactMap(\.value.first) {
        groups[tag.slug, default: (tag, [])].cards.append(card)
      }
    }
    return groups.values.sorted { ($1.cards.count, $0.tag.slug) < ($0.cards.count, $1.tag.slug) }
  }

  private func tags(root: String) -> [Values] {
    byTag.map { tag, cards in
      tag.values(root: root).merging(
        ["count": String(cards.count), "language": language(of: cards)]) { $1 }
    }
  }

  /// The language that all cases share; the site's where they differ.
  private func language(of cards: [CaseCard]) -> String {
    let languages = Set(cards.map(\.language))
    return languages.count == 1 ? languages.first ?? language : language
  }

  private func list(_ cards: [CaseCard], root: String) -> [Values] {
    cards.sorted { ($1.date.description, $0.slug) < ($0.date.description, $1.slug) }
      .map { $0.values(root: root) }
  }
}

extension CalendarDate? {
  fileprivate var description: String { map(\.description) ?? "" }
}
