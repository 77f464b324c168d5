internal import CaseModel

/// What the home page shows to filter by: for each property the values that occur, with their cases counted.
struct FinderValues {
  private let facets: [SearchFacets]
  private let frame: PageFrame
  private let words: SiteLanguage

  /// How many values a filter offers; rarer ones are found by searching for their names.
  private static let valueLimit = 200

  init(_ facets: [SearchFacets], frame: PageFrame, words: SiteLanguage) {
    self.facets = facets
    self.frame = frame
    self.words = words
  }

  /// The filters; one that has nothing to choose between is left out.
  var values: Any {
    let filters = SearchFacet.allCases.compactMap(filter)
    return facets.isEmpty ? Values.absent : ["filters": filters] as Values
  }

  private func filter(_ facet: SearchFacet) -> Values? {
    var counts: [String: (name: String, count: Int)] = [:]
    for case let values? in facets.lazy.map({ $0.values[facet] }) {
      var seen: Set<String> = []
      for value in values where seen.insert(value.key).inserted {
        counts[value.key, default: (value.name, 0)].count += 1
      }
    }
    guard counts.count > 1 else { return nil }
    let options = ordered(counts, facet).map { key, value -> Values in
      [
        "value": key, "text": text(value.name, facet), "count": String(value.count),
        "language": language(of: value.name),
      ]
    }
    return [
      "name": facet.rawValue, "label": words["filter-\(facet.rawValue)"], "options": options,
    ]
  }

  /// Levels and times as they rise; everything else by the number of its cases.
  private func ordered(
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

  private func text(_ name: String, _ facet: SearchFacet) -> String {
    switch facet {
    case .tag, .audience: name
    case .competency: frame.competencies[name] ?? name
    case .difficulty: words["difficulty-\(name)"]
    case .duration: words["duration-\(name)"]
    case .language: SiteLanguage.name(ofLanguage: name)
    }
  }

  /// The language of a name in another script than the page's, for screen readers.
  private func language(of name: String) -> Any {
    let isHan = name.unicodeScalars.contains(where: \.isHan)
    let isChinesePage = words.tag.hasPrefix("zh")
    return isHan == isChinesePage ? Values.absent : isHan ? "zh" : "en"
  }
}
