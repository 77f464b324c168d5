internal import CaseMarkdown
internal import CaseModel

/// The facts about a case that stand at its head.
struct CaseFacts {
  private let words: SiteLanguage
  /// Each fact with its label.
  private(set) var values: [Values] = []

  init(_ content: Case, words: SiteLanguage) {
    self.words = words
    let metadata = content.metadata
    add("factDate", metadata.date)
    add("factPublished", metadata.published)
    add("factUpdated", metadata.updated)
    add("factDifficulty", metadata.difficulty.map { words["difficulty-\($0.rawValue)"] })
    add("factDuration", metadata.durationMinutes.map(words.minutes))
    add("factReading", words.minutes(content.length.readingMinutes))
    add("factAudience", words.list(metadata.audience))
    add("factAuthors", words.list(metadata.authors))
    add("factSource", metadata.source)
    add("factLicense", metadata.license)
  }

  private mutating func add(_ label: String, _ value: String?, iso: String? = nil) {
    guard let value, !value.isEmpty else { return }
    let text = HTMLEscape.text(value)
    let html = iso.map { "<time datetime=\"\($0)\">\(text)</time>" } ?? text
    values.append(["label": words[label], "html": HTML(html)])
  }

  private mutating func add(_ label: String, _ date: CalendarDate?) {
    add(label, date.map(words.text), iso: date?.description)
  }
}
