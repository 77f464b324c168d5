internal import CaseModel

/// What the site knows of a case without reading it again: what lists and other cases' pages show.
///
/// An object, as many lists hold it.
final class CaseCard: Sendable {
  let slug: String
  let title: String
  let language: String
  let summary: String?
  let tags: [Tag]
  let competencies: [Tag]
  /// Whom it is for.
  let audience: [Tag]
  /// The keywords of the causes and measures that its analysis names; none where the edition has no
  /// analysis.
  let causes: [Tag]
  let measures: [Tag]
  /// When it was published, or else when it happened.
  let date: CalendarDate?
  /// When it was last revised.
  let updated: CalendarDate?
  let minutes: Int?
  let difficulty: Difficulty?
  let questionCount: Int
  let isDraft: Bool
  /// The slug of the case that this is a translation of; its own where it is none.
  let original: String

  init(
    slug: String, title: String, language: String, summary: String?, tags: [Tag],
    competencies: [Tag], audience: [Tag], causes: [Tag], measures: [Tag], date: CalendarDate?,
    updated: CalendarDate?, minutes: Int?, difficulty: Difficulty?, questionCount: Int,
    isDraft: Bool, original: String
  ) {
    self.slug = slug
    self.title = title
    self.language = language
    self.summary = summary
    self.tags = tags
    self.competencies = competencies
    self.audience = audience
    self.causes = causes
    self.measures = measures
    self.date = date
    self.updated = updated
    self.minutes = minutes
    self.difficulty = difficulty
    self.questionCount = questionCount
    self.isDraft = isDraft
    self.original = original
  }

  /// The cards in the order in which they are listed: the newest case first, one without a date last.
  static func inOrder(_ cards: [CaseCard]) -> [CaseCard] {
    let keys = cards.enumerated().map { place, card in
      (date: card.date, slug: card.slug, place: place)
    }
    return keys.sorted { left, right in
      left.date == right.date
        ? left.slug < right.slug
        : (left.date.map { date in right.date.map { $0 < date } ?? true } ?? false)
    }.map { cards[$0.place] }
  }

  /// Sets the values for a list on a page.
  func set(_ values: inout Values, root: String) {
    let words = SiteLanguage.named(language)
    values.set(.title, title)
    values.set(.language, language)
    values.set(.isDraft, isDraft)
    values.set(.draftLabel, words["draft"])
    values.set(.summary, summary ?? "")
    setAddress(&values, root: root)
    values.setList(.meta, facts(words)) { $0.set(.text, $1) }
    values.setList(.tags, flag: .hasTags, tags) { $1.set(&$0, root: root) }
  }

  /// Sets the values for a link to the case.
  func setLink(_ values: inout Values, root: String) {
    values.set(.title, title)
    setAddress(&values, root: root)
    values.set(.language, language)
  }

  private func setAddress(_ values: inout Values, root: String) {
    values.set(.href, root, SiteAddress.encoded(SiteAddress.casePage(slug)))
  }

  /// The facts that lists show, in a language.
  func facts(_ words: SiteLanguage) -> [String] {
    let count =
      "\(questionCount) \(words[questionCount == 1 ? "questionCounted" : "questionsCounted"])"
    return [
      date.map(words.text), difficulty.map { words["difficulty-\($0.rawValue)"] },
      minutes.map(words.minutes), count,
    ].compactMap(\.self)
  }
}

extension CaseCard {
  /// The card of a case in an edition.
  convenience init(_ content: Case, edition: Edition) {
    let metadata = content.metadata
    let findings = content.sections
      .filter { edition.shows($0.role, reveal: metadata.reveal) }
      .flatMap(\.passages).flatMap(\.elements).flatMap(\.findings)
    self.init(
      slug: content.slug, title: metadata.title, language: metadata.language,
      summary: metadata.summary, tags: metadata.tags.map { Tag($0) },
      competencies: metadata.competencies.map { Tag($0) },
      audience: metadata.audience.map { Tag($0) },
      causes: Self.tags(of: findings, .causes), measures: Self.tags(of: findings, .measures),
      date: metadata.published ?? metadata.date, updated: metadata.updated ?? metadata.published,
      minutes: metadata.durationMinutes, difficulty: metadata.difficulty,
      questionCount: content.questionCount, isDraft: metadata.status == .draft,
      original: metadata.translationOf ?? content.slug)
  }

  private static func tags(of findings: [Finding], _ role: PassageRole) -> [Tag] {
    var seen: Set<String> = []
    return findings.filter { $0.role == role }.flatMap(\.tags).map { Tag($0) }
      .filter { seen.insert($0.slug).inserted }
  }
}

extension PassageElement {
  /// The findings; none for anything else.
  fileprivate var findings: [Finding] {
    if case .findings(let findings) = self { findings } else { [] }
  }
}
