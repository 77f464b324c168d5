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

  /// Sets the values for the page of the case.
  func set(_ values: inout Values, frame: PageFrame, root: String) {
    setLink(&values, .previous, newer, root: root)
    setLink(&values, .next, older, root: root)
    values.set(.hasNeighbours, newer != nil || older != nil)
    setTranslations(&values, frame: frame, root: root)
    values.setList(.related, flag: .hasRelated, related) { values, entry in
      entry.card.setLink(&values, root: root)
      values.setTexts(.shared, entry.shared.lazy.map(\.name))
    }
  }

  private func setLink(
    _ values: inout Values, _ name: ValueName, _ card: CaseCard?, root: String
  ) {
    guard let card else { return values.setAbsent(name) }
    values.setRecord(name) { card.setLink(&$0, root: root) }
  }

  private func setTranslations(_ values: inout Values, frame: PageFrame, root: String) {
    values.setList(.translations, flag: .hasTranslations, translations) { values, card in
      card.setLink(&values, root: root)
      values.set(.languageName, SiteLanguage.name(ofLanguage: card.language))
    }
    guard !translations.isEmpty, frame.baseURL != nil else { return }
    values.setList(.alternates, translations) { values, card in
      values.set(.language, card.language)
      values.set(.href, frame.address(SiteAddress.casePage(card.slug)))
    }
    let alone = values.text(.structuredData)
    values.setHTML(.structuredData) {
      LearningResource.adding(translations, to: JSONText(alone), frame: frame).write(to: &$0)
    }
  }
}
