internal import CaseMarkdown
internal import CaseModel

/// The facts about a case that stand at its head.
struct CaseFacts {
  private let words: SiteLanguage
  private var facts: [(label: String, text: String, iso: String?)] = []

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

  /// Sets the values for each fact.
  func set(_ values: inout Values) {
    values.setList(.facts, facts) { values, fact in
      values.set(.label, words[fact.label])
      values.setHTML(.html) { output in
        if let iso = fact.iso {
          output += "<time datetime=\"".utf8
          output += iso.utf8
          output += "\">".utf8
        }
        HTMLEscape.text(fact.text, to: &output)
        if fact.iso != nil { output += "</time>".utf8 }
      }
    }
  }

  private mutating func add(_ label: String, _ value: String?, iso: String? = nil) {
    guard let value, !value.isEmpty else { return }
    facts.append((label, value, iso))
  }

  private mutating func add(_ label: String, _ date: CalendarDate?) {
    add(label, date.map(words.text), iso: date?.description)
  }
}
