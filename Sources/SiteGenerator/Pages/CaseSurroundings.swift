/// What other cases have to do with a case: all that its page shows besides what its own file says.
struct CaseSurroundings: Sendable {
  private let related: [(card: CaseCard, shared: [Tag])]
  private let newer: CaseCard?
  private let older: CaseCard?
  private let translations: [CaseCard]

  /// What surrounds a case of a catalogue.
  init(of index: Int, in catalogue: Catalogue) {
    related = catalogue.related(to: index)
    newer = catalogue.newer(than: index)
    older = catalogue.older(than: index)
    translations = catalogue.translations(of: index)
  }

  /// Adds all of it to a key.
  func add(to hasher: inout ContentHasher) {
    for (card, shared) in related {
      hasher.add([card.slug, card.title, card.language] + shared.map(\.name))
    }
    for card in [newer, older] {
      hasher.add(card.map { [$0.slug, $0.title, $0.language] } ?? [])
    }
    for card in translations { hasher.add([card.slug, card.title, card.language]) }
  }

  /// The values for the page of the case.
  func values(structuredData: JSONText, frame: PageFrame, root: String) -> Values {
    var values: Values = [
      "previous": newer?.link(root: root) ?? Values.absent,
      "next": older?.link(root: root) ?? Values.absent,
      "hasNeighbours": newer != nil || older != nil,
      "structuredData": HTML(
        LearningResource.adding(translations, to: structuredData, frame: frame).text),
    ]
    values.setList(
      "translations", "hasTranslations",
      translations.map { card -> Values in
        card.link(root: root).adding([
          "languageName": SiteLanguage.name(ofLanguage: card.language)
        ])
      })
    values["alternates"] = translations.compactMap { card -> Values? in
      frame.address(SiteAddress.casePage(card.slug)).map {
        ["language": card.language, "href": $0]
      }
    }
    values.setList(
      "related", "hasRelated",
      related.map { card, shared -> Values in
        card.link(root: root).adding(["shared": shared.map(\.name)])
      })
    return values
  }
}
