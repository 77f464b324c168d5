internal import CaseModel

/// What the site knows of a case without reading it again: what lists and other cases' pages show.
struct CaseCard: Sendable {
  var slug: String
  var title: String
  var language: String
  var summary: String?
  var tags: [Tag]
  var competencies: [Tag]
  /// Whom it is for.
  var audience: [Tag]
  /// The keywords of the causes and measures that its analysis names; none where the edition has no
  /// analysis.
  var causes: [Tag]
  var measures: [Tag]
  /// When it was published, or else when it happened.
  var date: CalendarDate?
  /// When it was last revised.
  var updated: CalendarDate?
  var minutes: Int?
  var difficulty: Difficulty?
  var questionCount: Int
  var isDraft: Bool
  /// The slug of the case that this is a translation of; its own where it is none.
  var original: String

  /// The newest case comes first, one without a date last.
  static func comesFirst(_ left: CaseCard, _ right: CaseCard) -> Bool {
    left.date == right.date
      ? left.slug < right.slug
      : (left.date.map { date in right.date.map { $0 < date } ?? true } ?? false)
  }

  /// The way to the page of the case.
  func href(root: String) -> String { root + SiteAddress.encoded(SiteAddress.casePage(slug)) }

  /// The values for a list on a page.
  func values(root: String) -> Values {
    let words = SiteLanguage.named(language)
    var values: Values = [
      "title": title, "language": language, "isDraft": isDraft, "draftLabel": words["draft"],
      "summary": summary ?? "", "href": href(root: root),
      "meta": facts(words).map { ["text": $0] as Values },
    ]
    values.setList("tags", "hasTags", tags.map { $0.values(root: root) })
    return values
  }

  /// The values for a link to the case.
  func link(root: String) -> Values {
    ["title": title, "href": href(root: root), "language": language]
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
  init(_ content: Case, edition: Edition) {
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
      questionCount: content.questions.count, isDraft: metadata.status == .draft,
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
