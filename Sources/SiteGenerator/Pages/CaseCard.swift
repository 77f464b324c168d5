internal import CaseModel

/// What lists of cases show of a case.
struct CaseCard: Sendable {
  let slug: String
  let title: String
  let language: String
  let summary: String?
  let tags: [Tag]
  let date: CalendarDate?
  let minutes: Int?
  let difficulty: Difficulty?
  let questionCount: Int
  let isDraft: Bool

  init(_ content: Case) {
    let metadata = content.metadata
    slug = content.slug
    title = metadata.title
    language = metadata.language
    summary = metadata.summary
    tags = metadata.tags.map(Tag.init)
    date = metadata.published ?? metadata.date
    minutes = metadata.durationMinutes
    difficulty = metadata.difficulty
    questionCount = content.questions.count
    isDraft = metadata.status == .draft
  }

  /// The values for a list on a page.
  func values(root: String) -> Values {
    let words = SiteLanguage.named(language)
    var values: Values = [
      "title": title, "language": language, "isDraft": isDraft, "draftLabel": words["draft"],
      "summary": summary ?? "", "href": root + SiteAddress.encoded(SiteAddress.casePage(slug)),
      "meta": facts(words).map { ["text": $0] as Values },
    ]
    values.setList("tags", "hasTags", tags.map { $0.values(root: root) })
    return values
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
