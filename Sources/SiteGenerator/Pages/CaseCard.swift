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
      "title": title, "language": language, "isDraft": isDraft, "summary": summary ?? "",
      "href": root + SiteAddress.encoded(SiteAddress.casePage(slug)),
      "questions": String(questionCount),
    ]
    values.setList("tags", "hasTags", tags.map { $0.values(root: root) })
    if let date { values["date"] = ["iso": date.description, "text": words.text(date)] as Values }
    if let minutes { values["minutes"] = words.minutes(minutes) }
    if let difficulty { values["difficulty"] = words["difficulty-\(difficulty.rawValue)"] }
    return values
  }
}
