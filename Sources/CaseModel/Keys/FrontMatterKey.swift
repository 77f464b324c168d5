/// The keys of a case's front matter.
public enum FrontMatterKey: String, Sendable, CaseIterable {
  case title, id, language, summary, date, published, updated, source, authors, license, tags
  case competencies, audience, objectives, difficulty, duration, status, reveal
  case translationOf = "translation-of"

  /// What can stand after the key.
  public var form: KeyForm {
    switch self {
    case .title, .id, .summary, .source, .license, .translationOf: .text
    case .language: .language
    case .date, .published, .updated: .date
    case .authors, .tags, .competencies, .audience, .objectives: .list
    case .difficulty: .choice(Difficulty.allCases.map(\.rawValue))
    case .duration: .duration
    case .status: .choice(PublicationStatus.allCases.map(\.rawValue))
    case .reveal: .choice(RevealPolicy.allCases.map(\.rawValue))
    }
  }

  /// What the key means.
  public var meaning: String {
    switch self {
    case .title: "The name of the case; where absent, its first heading of level 1."
    case .id:
      "What answers belong to; the name of the file where absent. Keep it when the file is renamed."
    case .language: "The language of the case, as zh-Hans or en; the library's where absent."
    case .summary: "The abstract in lists."
    case .date: "When it happened."
    case .published: "When the case was published."
    case .updated: "When the case was last revised."
    case .source: "Where the case comes from."
    case .authors: "Who wrote it."
    case .license: "An SPDX identifier, as CC-BY-4.0."
    case .tags: "Keywords; each gets a page."
    case .competencies: "What the case teaches; one of the library's where it lists some."
    case .audience: "For whom it is."
    case .objectives: "What a trainee shall be able to do afterwards."
    case .difficulty: "How much it asks of trainees."
    case .duration: "The planned working time: minutes, or as PT1H30M."
    case .status: "Whether it is published; drafts are built only with --drafts."
    case .reveal: "When a trainee sees the analysis."
    case .translationOf:
      "The name of the case, in another language, that this one is a translation of."
    }
  }
}
