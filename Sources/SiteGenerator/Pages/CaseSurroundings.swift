/// What other cases have to do with a case: all that its page shows besides what its own file says.
struct CaseSurroundings: Sendable {
  /// Another case, with its place among all.
  struct Neighbour: Sendable {
    let place: Int
    let card: CaseCard
  }

  /// The place of the case itself among all.
  let place: Int
  /// The cases that share causes and measures with it, and what they share.
  let related: [(case: Neighbour, shared: [Tag])]
  /// The case before it in the list of its language.
  let newer: Neighbour?
  /// The case after it.
  let older: Neighbour?
  /// The same case in other languages.
  let translations: [Neighbour]

  /// Adds all of it to a key.
  func add(to hasher: inout ContentHasher) {
    for (neighbour, shared) in related {
      hasher.add(neighbour.card.link + shared.map(\.name))
    }
    for neighbour in [newer, older] { hasher.add(neighbour?.card.link ?? []) }
    for neighbour in translations { hasher.add(neighbour.card.link) }
  }

  /// Sets the values for the page of the case.
  func set(_ values: inout Values, frame: PageFrame, root: String) {
    setLink(&values, .previous, newer?.card, root: root)
    setLink(&values, .next, older?.card, root: root)
    values.set(.hasNeighbours, newer != nil || older != nil)
    setTranslations(&values, frame: frame, root: root)
    values.setList(.related, flag: .hasRelated, related) { values, entry in
      entry.case.card.setLink(&values, root: root)
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
    let translations = translations.map(\.card)
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

extension CaseSurroundings {
  /// What surrounds a case of a catalogue.
  init(of index: Int, in catalogue: Catalogue) {
    func neighbour(_ place: Int) -> Neighbour {
      Neighbour(place: place, card: catalogue.cards[place])
    }
    self.init(
      place: index,
      related: catalogue.related(to: index).map { (neighbour($0.place), $0.shared) },
      newer: catalogue.newer(than: index).map(neighbour),
      older: catalogue.older(than: index).map(neighbour),
      translations: catalogue.translations(of: index).map(neighbour))
  }
}

extension CaseCard {
  /// What a link to the case depends on.
  fileprivate var link: [String] { [slug, title, language] }
}
