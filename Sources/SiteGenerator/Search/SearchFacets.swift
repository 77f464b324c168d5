internal import CaseModel

/// A property of cases that the home page can be filtered by, in the order of its filters.
enum SearchFacet: String, Sendable, CaseIterable {
  case tag, competency, audience, difficulty, language, duration

  /// The word in the index for cases with a value; no word of a text has a colon.
  func word(_ value: String) -> String { "\(rawValue):\(value)" }
}

/// What filters go by in a case.
struct SearchFacets: Sendable {
  /// A value of a facet: how it stands in addresses, and how its author wrote it.
  struct Value: Sendable, Hashable {
    let key: String
    let name: String
  }

  /// The values of each facet; several for tags, competencies and audience.
  let values: [SearchFacet: [Value]]

  /// The upper ends of the spans of working time, in minutes; the last span has none.
  static let spans = [15, 30, 60]

  init(_ metadata: CaseMetadata) {
    func named(_ names: [String]) -> [Value] {
      names.map { Value(key: Tag($0).slug, name: $0) }
    }
    var values: [SearchFacet: [Value]] = [
      .tag: named(metadata.tags), .competency: named(metadata.competencies),
      .audience: named(metadata.audience),
      .language: [Value(key: metadata.language.lowercased(), name: metadata.language)],
    ]
    if let difficulty = metadata.difficulty {
      values[.difficulty] = [Value(key: difficulty.rawValue, name: difficulty.rawValue)]
    }
    if let minutes = metadata.durationMinutes {
      let span = Self.spans.first { minutes <= $0 }.map(String.init) ?? "more"
      values[.duration] = [Value(key: span, name: span)]
    }
    self.values = values
  }

  /// The words of the index that the values stand for, each once.
  var words: [String] {
    let words = values.flatMap { facet, values in values.map { facet.word($0.key) } }
    return Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
