internal import CaseModel

/// Reads front matter into metadata; whatever is wrong becomes a diagnostic and is left out.
struct FrontMatterReader {
  private var yaml: YAMLReader
  private let library: LibraryConfiguration
  private let today: CalendarDate?
  private var places: [FrontMatterKey: YAMLNode] = [:]
  private(set) var metadata = CaseMetadata()
  /// The identity that the author gave.
  private(set) var id: String?

  /// What is wrong.
  var diagnostics: [Diagnostic] { yaml.diagnostics }

  /// Reads the front matter of a file.
  /// - Parameters:
  ///   - library: gives the language where the author gives none, and limits.
  ///   - today: dates after this day get a warning; nil for none.
  init(
    _ block: FrontMatterBlock, in source: SourceText, library: LibraryConfiguration,
    today: CalendarDate?
  ) {
    yaml = YAMLReader(source, firstLine: block.firstLine, name: "The front matter")
    self.library = library
    self.today = today
    metadata.language = library.language
    if block.isUnterminated {
      yaml.report(
        .unterminatedFrontMatter, .start, length: 3, "The front matter has no closing ---.",
        fix: "Write --- on a line of its own after the last key.")
    }
    for (name, keyNode, value) in block.yaml.flatMap({ yaml.mapping(of: $0) }) ?? [] {
      if let key = FrontMatterKey(rawValue: name) {
        set(key, value)
      } else {
        yaml.reportUnknown(name, keyNode, known: FrontMatterKey.allCases.map(\.rawValue))
      }
    }
    checkOrder(.date, metadata.date, .published, metadata.published)
    checkOrder(.published, metadata.published, .updated, metadata.updated)
  }

  private mutating func set(_ key: FrontMatterKey, _ value: YAMLNode) {
    let name = key.rawValue
    switch key {
    case .title: metadata.title = yaml.text(name, value) ?? ""
    case .id: id = yaml.text(name, value)
    case .language: metadata.language = yaml.languageTag(name, value) ?? metadata.language
    case .summary: metadata.summary = summary(name, value)
    case .date: metadata.date = date(key, value)
    case .published: metadata.published = date(key, value)
    case .updated: metadata.updated = date(key, value)
    case .source: metadata.source = yaml.text(name, value)
    case .authors: metadata.authors = yaml.list(name, value)
    case .license: metadata.license = yaml.text(name, value)
    case .tags: metadata.tags = yaml.list(name, value)
    case .competencies: metadata.competencies = competencies(name, value)
    case .audience: metadata.audience = yaml.list(name, value)
    case .objectives: metadata.objectives = yaml.list(name, value)
    case .difficulty: metadata.difficulty = yaml.choice(name, value)
    case .duration: metadata.durationMinutes = duration(value)
    case .status: metadata.status = yaml.choice(name, value) ?? metadata.status
    case .reveal: metadata.reveal = yaml.choice(name, value) ?? metadata.reveal
    }
  }

  private mutating func date(_ key: FrontMatterKey, _ value: YAMLNode) -> CalendarDate? {
    let name = key.rawValue
    places[key] = value
    guard let text = yaml.text(name, value) else { return nil }
    guard let date = CalendarDate(text) else {
      yaml.report(
        .invalidValue, yaml.position(of: value), length: text.count,
        "“\(text)” is no date of the calendar.", fix: "Write \(name): 2010-07-05.")
      return nil
    }
    if let today, date > today, date.description.prefix(10) != today.description.prefix(10) {
      yaml.report(
        .futureDate, yaml.position(of: value), length: text.count,
        "“\(name)” lies in the future: \(text).", fix: "Check the year.")
    }
    return date
  }

  private mutating func checkOrder(
    _ earlierKey: FrontMatterKey, _ earlier: CalendarDate?, _ laterKey: FrontMatterKey,
    _ later: CalendarDate?
  ) {
    guard let earlier, let later, later.isClearlyBefore(earlier), let place = places[laterKey]
    else { return }
    yaml.report(
      .datesOutOfOrder, yaml.position(of: place), length: place.scalar?.string.count ?? 1,
      "“\(laterKey.rawValue)” (\(later)) lies before “\(earlierKey.rawValue)” (\(earlier)).",
      fix: "Check both dates.")
  }

  private mutating func summary(_ name: String, _ value: YAMLNode) -> String? {
    let text = yaml.text(name, value)
    if let text, let limit = library.limits.summary {
      let length = TextMeasure(text).length
      if length > limit {
        yaml.report(
          .summaryTooLong, yaml.position(of: value),
          "The summary has a length of \(length); the library's limit is \(limit).",
          fix: "Say it shorter.")
      }
    }
    return text
  }

  private mutating func competencies(_ name: String, _ value: YAMLNode) -> [String] {
    let known = library.competencies
    return yaml.items(name, value).map { text, node in
      if known.isEmpty { return text }
      if let found = known.first(where: { $0.id == text || $0.name == text }) { return found.id }
      let nearest = yaml.suggestions.nearest(
        to: text, among: known.map(\.id) + known.map(\.name))
      yaml.report(
        .unknownCompetency, yaml.position(of: node), length: text.count,
        "casebook.yml lists no competency “\(text)”.",
        fix: nearest.map { "Did you mean “\($0)”?" } ?? "Add it there, or choose one of them.")
      return text
    }
  }

  private mutating func duration(_ value: YAMLNode) -> Int? {
    guard let text = yaml.text("duration", value) else { return nil }
    if let minutes = Duration8601.minutes(text), (1...14_400).contains(minutes) { return minutes }
    yaml.report(
      .invalidValue, yaml.position(of: value), length: text.count,
      "“\(text)” is no working time.", fix: "Write minutes, as duration: 40, or PT1H30M.")
    return nil
  }
}
