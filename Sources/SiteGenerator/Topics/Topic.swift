/// Something that cases have in common, with its cases.
struct Topic: Sendable {
  let kind: TopicKind
  /// The name in addresses.
  let slug: String
  /// The name as the newest case that has it writes it.
  let name: String
  /// The places of its cases among all cards, the newest first.
  var cases: [Int]

  /// The topics of a kind, those with most cases first.
  static func all(_ kind: TopicKind, among cards: [CaseCard]) -> [Topic] {
    var topics: [String: Topic] = [:]
    for (index, card) in cards.enumerated() {
      var seen: Set<String> = []
      for tag in kind.tags(of: card) where seen.insert(tag.slug).inserted {
        topics[
          tag.slug, default: Topic(kind: kind, slug: tag.slug, name: tag.name, cases: [])
        ].cases.append(index)
      }
    }
    return topics.values.sorted { ($1.cases.count, $0.slug) < ($0.cases.count, $1.slug) }
  }
}
