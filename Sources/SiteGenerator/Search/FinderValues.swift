internal import CaseModel

/// What the home page shows to filter by: for each property the values that occur, with their cases counted.
struct FinderValues: Sendable {
  private struct Filter: Sendable {
    var name: String
    var label: String
    var options: [Option]
  }

  private struct Option: Sendable {
    var value: String
    var text: String
    var count: Int
    /// The language of the text where it is in another script than the page, for screen readers.
    var language: String?
  }

  /// A filter that has nothing to choose between is left out.
  private var filters: [Filter] = []

  /// How many values a filter offers; rarer ones are found by searching for their names.
  private static let valueLimit = 200

  init(_ cards: [CaseCard], frame: PageFrame, words: SiteLanguage) {
    var found: [SearchFacet: [String: (name: String, count: Int)]] = [:]
    for card in cards {
      for (facet, value) in SearchFacets(card).values {
        found[facet, default: [:]][value.key, default: (value.name, 0)].count += 1
      }
    }
    for facet in SearchFacet.allCases {
      let counts = found[facet] ?? [:]
      guard counts.count > 1 else { continue }
      let options = Self.ordered(counts, facet).map { key, value in
        Option(
          value: key, text: Self.text(value.name, facet, frame: frame, words: words),
          count: value.count, language: Self.language(of: value.name, on: words))
      }
      let label = words["filter-\(facet.rawValue)"]
      filters.append(Filter(name: facet.rawValue, label: label, options: options))
    }
  }

  /// Sets the values for the template.
  func set(_ values: inout Values) {
    values.setList(.filters, filters) { values, filter in
      values.set(.name, filter.name)
      values.set(.label, filter.label)
      values.setList(.options, filter.options) { values, option in
        values.set(.value, option.value)
        values.set(.text, option.text)
        values.set(.count, String(option.count))
        values.set(.language, option.language)
      }
    }
  }

  /// Everything that it shows, for keys.
  var texts: [String] {
    filters.flatMap { filter in
      [filter.name, filter.label, String(filter.options.count)]
        + filter.options.flatMap { [$0.value, $0.text, String($0.count), $0.language ?? ""] }
    }
  }

  /// Levels and times as they rise; everything else by the number of its cases.
  private static func ordered(
    _ counts: [String: (name: String, count: Int)], _ facet: SearchFacet
  ) -> [(key: String, value: (name: String, count: Int))] {
    let fixed: [String] =
      switch facet {
      case .difficulty: Difficulty.allCases.map(\.rawValue)
      case .duration: SearchFacets.spans.map(String.init) + ["more"]
      default: []
      }
    guard fixed.isEmpty else {
      return fixed.compactMap { key in counts[key].map { (key: key, value: $0) } }
    }
    let sorted = counts.sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return Array(sorted.prefix(Self.valueLimit)).map { (key: $0.key, value: $0.value) }
  }

  private static func text(
    _ name: String, _ facet: SearchFacet, frame: PageFrame, words: SiteLanguage
  ) -> String {
    switch facet {
    case .tag, .audience: name
    case .competency: frame.competencies[name]?.name ?? name
    case .difficulty: words["difficulty-\(name)"]
    case .duration: words["duration-\(name)"]
    case .language: SiteLanguage.name(ofLanguage: name)
    }
  }

  private static func language(of name: String, on words: SiteLanguage) -> String? {
    let isHan = name.unicodeScalars.contains(where: \.isHan)
    let isChinesePage = words.tag.hasPrefix("zh")
    return isHan == isChinesePage ? nil : isHan ? "zh" : "en"
  }
}
