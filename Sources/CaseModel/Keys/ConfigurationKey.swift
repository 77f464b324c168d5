/// The keys of a library's `casebook.yml`.
public enum ConfigurationKey: String, Sendable, CaseIterable {
  case title, description, language, url, sections, competencies, themes, limits, privacy
  case retention, search

  /// What can stand after the key.
  public var form: KeyForm {
    switch self {
    case .title, .description: .text
    case .language: .language
    case .url: .address
    case .sections:
      .keys(
        SectionNames.configurable.map {
          KeyForm.Key($0, .list, "Further names for this role, besides the built-in ones.")
        })
    case .competencies, .themes:
      .anyKeys(
        .either(
          .text,
          .keys([
            KeyForm.Key("name", .text, "What readers see."),
            KeyForm.Key("description", .text, "What it means, in a sentence."),
          ])))
    case .limits:
      .keys([
        KeyForm.Key("file", .integer(Self.fileLimit), "The largest file of a case, in KiB."),
        KeyForm.Key(
          "questions", .integer(Self.countLimit), "More questions than this get a warning."),
        KeyForm.Key(
          "summary", .integer(Self.countLimit),
          "A longer summary gets a warning: words, or characters in Chinese."),
      ])
    case .privacy:
      .keys([
        KeyForm.Key(
          "threshold", .integer(Self.threshold),
          "How many persons there must be behind a figure for it to be shown; 5 where absent."),
        KeyForm.Key(
          "sensitive", .integer(Self.threshold),
          "The same for questions about sensitive things; 10 where absent."),
      ])
    case .retention: .integer(Self.retentionMonths)
    case .search: .choice(SearchEngine.allCases.map(\.rawValue))
    }
  }

  /// What the key means.
  public var meaning: String {
    switch self {
    case .title: "The name of the library."
    case .description: "One sentence on what it is."
    case .language: "The language of the site's pages, and of cases that don't say theirs."
    case .url: "Where the site will be found, as https://cases.example.org/."
    case .sections: "Further names by which sections are found, for each role."
    case .competencies: "What cases can say they teach; others get a warning."
    case .themes: "The code book: what trainers look for in answers in people's own words."
    case .limits: "How large cases may be."
    case .privacy: "How many persons it takes for a figure about them."
    case .retention:
      "For how many months a trainer's store keeps what members handed in; for good where absent."
    case .search:
      "What the site's pages search with: their own index, or Pagefind's where it is installed."
    }
  }

  /// How many themes a code book can have.
  public static let mostThemes = 64
  /// The bounds of the file limit, in KiB.
  public static let fileLimit = 1...CaseLimits.greatestFileSize / 1024
  /// The bounds of limits that count things.
  public static let countLimit = 1...10_000
  /// The bounds of a privacy threshold; below three, two persons would know each other's answers.
  public static let threshold = 3...1_000
  /// The bounds of the months that answers are kept.
  public static let retentionMonths = 1...1_200
}
