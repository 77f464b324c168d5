/// All cases of a site and how they belong together.
struct Catalogue: Sendable {
  /// The cases, the newest first.
  let cards: [CaseCard]
  /// The topics of each kind, those with most cases first.
  let topics: [TopicKind: [Topic]]
  /// The places of cards by their slugs.
  let places: [String: Int]
  /// The language of the site.
  let language: String
  private let neighbours: [(newer: Int?, older: Int?)]
  private let translationGroups: [String: [Int]]
  private let postings: [TopicKind: [String: [Int]]]

  /// How many cases of a cause or measure are looked at, and how many related ones are shown.
  private static let mostPostings = 200
  private static let mostRelated = 4

  /// The catalogue of cases in any order.
  init(_ unsorted: [CaseCard], language: String) {
    let cards = CaseCard.inOrder(unsorted)
    self.cards = cards
    self.language = language
    places = Dictionary(
      cards.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    topics = Dictionary(
      uniqueKeysWithValues: TopicKind.allCases.map { ($0, Topic.all($0, among: cards)) })
    var neighbours: [(newer: Int?, older: Int?)] = Array(repeating: (nil, nil), count: cards.count)
    var last: [String: Int] = [:]
    for (index, card) in cards.enumerated() {
      if let newer = last.updateValue(index, forKey: card.language) {
        neighbours[index].newer = newer
        neighbours[newer].older = index
      }
    }
    self.neighbours = neighbours
    translationGroups = Dictionary(grouping: cards.indices) { cards[$0].original }
      .filter { $1.count > 1 }
    postings = topics.mapValues { topics in
      Dictionary(
        topics.map { ($0.slug, Array($0.cases.prefix(Self.mostPostings))) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The place of the case before one in the list of its language, the newer one.
  func newer(than index: Int) -> Int? { neighbours[index].newer }

  /// The place of the case after one in the list of its language, the older one.
  func older(than index: Int) -> Int? { neighbours[index].older }

  /// The places of the same case in other languages, by their tags.
  func translations(of index: Int) -> [Int] {
    (translationGroups[cards[index].original] ?? [])
      .filter { $0 != index && cards[$0].language != cards[index].language }
      .sorted {
        (cards[$0].language, cards[$0].slug) < (cards[$1].language, cards[$1].slug)
      }
  }

  /// The places of the cases that share causes and measures with one, those that share most of the rarest first;
  /// with what they share.
  ///
  /// What two cases share counts by the inverse of how many cases have it (Spärck Jones 1972); only the
  /// newest of those that very many have are looked at, so that the work grows with the number of cases.
  func related(to index: Int) -> [(place: Int, shared: [Tag])] {
    let group = cards[index].original
    var scores: [Int: (score: Double, shared: [Tag])] = [:]
    for kind in [TopicKind.cause, .measure] {
      var seen: Set<String> = []
      for tag in kind.tags(of: cards[index]) where seen.insert(tag.slug).inserted {
        let others = postings[kind]?[tag.slug] ?? []
        for other in others where other != index && cards[other].original != group {
          scores[other, default: (0, [])].score += 1 / Double(others.count)
          scores[other]?.shared.append(tag)
        }
      }
    }
    return scores.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
      .prefix(Self.mostRelated).map { ($0.key, Array(Set($0.value.shared)).sorted()) }
  }

  /// The language that cases share; the site's where they differ.
  func language(of cases: [Int]) -> String {
    let first = cases.first.map { cards[$0].language } ?? language
    return cases.allSatisfy { cards[$0].language == first } ? first : language
  }
}

extension Tag: Comparable {
  static func < (left: Tag, right: Tag) -> Bool {
    (left.slug, left.name) < (right.slug, right.name)
  }
}
