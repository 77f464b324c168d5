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

  /// The values, each once, with their facets; there are several of tags, competencies and audience.
  private(set) var values: [(facet: SearchFacet, value: Value)] = []

  /// The upper ends of the spans of working time, in minutes; the last span has none.
  static let spans = [15, 30, 60]

  init(_ card: CaseCard) {
    for (facet, tags) in [
      (SearchFacet.tag, card.tags), (.competency, card.competencies), (.audience, card.audience),
    ] {
      for tag in tags { add(facet, key: tag.slug, name: tag.name) }
    }
    add(.language, key: card.language.lowercased(), name: card.language)
    if let difficulty = card.difficulty?.rawValue {
      add(.difficulty, key: difficulty, name: difficulty)
    }
    if let minutes = card.minutes {
      let span = Self.spans.first { minutes <= $0 }.map(String.init) ?? "more"
      add(.duration, key: span, name: span)
    }
  }

  private mutating func add(_ facet: SearchFacet, key: String, name: String) {
    // There are too few for a set.
    guard !values.contains(where: { $0.facet == facet && $0.value.key == key }) else { return }
    values.append((facet, Value(key: key, name: name)))
  }

  /// The words of the index that the values stand for, each once.
  var words: [String] { values.map { $0.facet.word($0.value.key) } }
}
