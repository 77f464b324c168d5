/// Finds the article in a page: the smallest element that holds nearly all of the text outside links.
enum ArticleFinder {
  /// The share of the text that an element must hold to be taken instead of the one around it.
  private static let share = 0.8

  /// The element that holds the article; the page itself where no part of it stands out.
  static func article(in tree: HTMLTree) -> Int {
    let weights = self.weights(of: tree)
    var current = tree.first("body") ?? 0
    while weights[current] > 0 {
      let threshold = Double(weights[current]) * share
      guard
        let heaviest = tree.nodes[current].children.first(where: {
          Double(weights[$0]) >= threshold
        }),
        containers.contains(tree.nodes[heaviest].name)
      else { break }
      current = heaviest
    }
    return current
  }

  /// For each element the characters of its text outside links, minus those in links.
  private static func weights(of tree: HTMLTree) -> [Int] {
    var weights = tree.nodes.map { $0.text.utf8.count { $0 > 0x20 } }
    // Children come after their parents, so that going backwards each is whole when it is added.
    for index in tree.nodes.indices.reversed() where index > 0 {
      let node = tree.nodes[index]
      if HTMLElements.dropped.contains(node.name) { weights[index] = 0 }
      if node.name == "a" { weights[index] = -weights[index] }
      weights[node.parent] += weights[index]
    }
    return weights
  }

  private static let containers: Set<String> = [
    "article", "body", "center", "details", "div", "fieldset", "font", "html", "main", "section",
    "span",
    "table", "tbody", "td", "tr",
  ]
}
