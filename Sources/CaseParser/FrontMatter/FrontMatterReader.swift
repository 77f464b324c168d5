internal import CaseModel
internal import Yams

/// Reads front matter into metadata; whatever is wrong becomes a diagnostic and is left out.
struct FrontMatterReader {
  private var yaml: YAMLReader
  private let today: CalendarDate?
  private(set) var metadata = CaseMetadata()
  /// The identity that the author gave.
  private(set) var id: String?

  /// What is wrong.
  var diagnostics: [Diagnostic] { yaml.diagnostics }

  /// Reads the front matter of a file.
  /// - Parameters:
  ///   - today: dates after this day get a warning; nil for none.
  ///   - defaultLanguage: the language where the author gives none.
  init(
    _ block: FrontMatterBlock, in source: SourceText, today: CalendarDate?, defaultLanguage: String
  ) {
    yaml = YAMLReader(source, firstLine: block.firstLine, name: "The front matter")
    self.today = today
    metadata.language = defaultLanguage
    if block.isUnterminated {
      yaml.report(
        .unterminatedFrontMatter, .start, length: 3, "The front matter has no closing ---.",
        fix: "Write --- on a line of its own after the last key.")
    }
    for (key, keyNode, value) in block.yaml.flatMap({ yaml.mapping(of: $0) }) ?? [] {
      set(key, keyNode, value)
    }
  }

  private mutating func set(_ name: String, _ key: Node, _ value: Node) {
    switch name {
    case "title": metadata.title = yaml.text(name, value) ?? ""
    case "id": id = yaml.text(name, value)
    case "language": metadata.language = yaml.languageTag(name, value) ?? metadata.language
    case "summary": metadata.summary = yaml.text(name, value)
    case "date": metadata.date = date(name, value)
    case "published": metadata.published = date(name, value)
    case "updated": metadata.updated = date(name, value)
    case "source": metadata.source = yaml.text(name, value)
    case "authors": metadata.authors = yaml.list(name, value)
    case "license": metadata.license = yaml.text(name, value)
    case "tags": metadata.tags = yaml.list(name, value)
    case "competencies": metadata.competencies = yaml.list(name, value)
    case "audience": metadata.audience = yaml.list(name, value)
    case "objectives": metadata.objectives = yaml.list(name, value)
    case "difficulty": metadata.difficulty = yaml.choice(name, value)
    case "duration": metadata.durationMinutes = duration(value)
    case "status": metadata.status = yaml.choice(name, value) ?? metadata.status
    case "reveal": metadata.reveal = yaml.choice(name, value) ?? metadata.reveal
    default: yaml.reportUnknown(name, key, known: Self.keys)
    }
  }

  private mutating func date(_ name: String, _ value: Node) -> CalendarDate? {
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

  private mutating func duration(_ value: Node) -> Int? {
    guard let text = yaml.text("duration", value) else { return nil }
    if let minutes = Duration8601.minutes(text), (1...14_400).contains(minutes) { return minutes }
    yaml.report(
      .invalidValue, yaml.position(of: value), length: text.count,
      "“\(text)” is no working time.", fix: "Write minutes, as duration: 40, or PT1H30M.")
    return nil
  }

  private static let keys = [
    "title", "id", "language", "summary", "date", "published", "updated", "source", "authors",
    "license", "tags", "competencies", "audience", "objectives", "difficulty", "duration",
    "status", "reveal",
  ]
}
