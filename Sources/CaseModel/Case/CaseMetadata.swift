/// What a case's front matter says.
public struct CaseMetadata: Sendable {
  /// The name of the case.
  public var title = ""
  /// The BCP 47 tag of the language it is written in.
  public var language = "en"
  /// The abstract for lists, feeds and search.
  public var summary: String?
  /// When it happened.
  public var date: CalendarDate?
  /// When it was published.
  public var published: CalendarDate?
  /// When it was last revised.
  public var updated: CalendarDate?
  /// Where it comes from.
  public var source: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// The SPDX identifier of its licence.
  public var license: String?
  /// Free keywords.
  public var tags: [String] = []
  /// What it trains.
  public var competencies: [String] = []
  /// Whom it is for.
  public var audience: [String] = []
  /// What a trainee shall be able to do afterwards.
  public var objectives: [String] = []
  /// How hard it is.
  public var difficulty: Difficulty?
  /// The planned working time in minutes.
  public var durationMinutes: Int?
  /// Whether it is published.
  public var status = PublicationStatus.published
  /// When the trainee sees the analysis.
  public var reveal = RevealPolicy.afterAnswers
  /// The slug of the case that this one is a translation of.
  public var translationOf: String?

  /// An empty front matter.
  public init() {}

  /// Whether the case is written in Chinese.
  public var isChinese: Bool { language.lowercased().hasPrefix("zh") }
}

/// How hard a case is.
public enum Difficulty: String, Sendable, CaseIterable {
  case introductory
  case intermediate
  case advanced
}

/// Whether a case is shown to others than its authors.
public enum PublicationStatus: String, Sendable, CaseIterable {
  /// Being written; built only on request.
  case draft
  case published
  /// Kept for those who began it, not offered to others.
  case retired
}

/// When a trainee sees the analysis.
public enum RevealPolicy: String, Sendable, CaseIterable {
  /// Once every question is answered.
  case afterAnswers = "after-answers"
  /// From the start.
  case immediately
  /// When the trainer shows it; never in the exercise or on the public site.
  case facilitator
}
