/// People parted into groups that add up to a number which others know.
package struct Partition: Sendable {
  package var groups: [Int]

  /// - Parameter groups: how many are in each.
  package init(groups: [Int]) { self.groups = groups }

  /// What may be shown where a figure needs a number of persons behind it; all is withheld where there are fewer, or
  /// where everybody is in one group.
  package func published(threshold: Int, _ exactness: Exactness) -> [Figure] {
    let counts = QuestionCounts(first: groups, substance: groups.count)
    var network = QuestionNetwork(counts)
    return network.published(threshold: threshold, exactness)?.first
      ?? groups.map { _ in .withheld }
  }
}
