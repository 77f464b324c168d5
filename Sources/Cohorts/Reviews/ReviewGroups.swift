/// Puts members into groups in which everybody judges what the others wrote.
public enum ReviewGroups {
  /// The pairs to add, so that everybody belongs to a group.
  ///
  /// Who belongs to one stays in it. Latecomers form groups of their own; a single one joins the smallest group.
  /// Somebody who is alone waits for the next.
  /// - Parameters:
  ///   - authors: who wrote something, in any order.
  ///   - existing: the pairs there are.
  ///   - size: how many a group has; one more where somebody would be alone otherwise. Sizes differ by one at the most.
  ///   - random: where the order comes from.
  public static func pairs(
    for authors: Set<String>, existing: Set<ReviewPair>, size: Int,
    using random: inout some RandomNumberGenerator
  ) -> Set<ReviewPair> {
    let groups = groups(of: existing)
    let new = authors.subtracting(groups.flatMap(\.self)).sorted()
    guard new.count == 1, let latecomer = new.first else {
      return Set(form(new, size: size, using: &random).flatMap(pairs))
    }
    let smallest = groups.min { ($0.count, $0.min() ?? "") < ($1.count, $1.min() ?? "") }
    return Set(
      (smallest ?? []).flatMap { member in
        [
          ReviewPair(author: member, reviewer: latecomer),
          ReviewPair(author: latecomer, reviewer: member),
        ]
      })
  }

  /// Groups of at most `size`, by lot, none of them of one as long as there are two people.
  static func form(
    _ people: [String], size: Int, using random: inout some RandomNumberGenerator
  ) -> [[String]] {
    guard people.count > 1 else { return [] }
    let size = max(2, size)
    let needed = (people.count + size - 1) / size
    let count = min(needed, people.count / 2)
    var groups: [[String]] = Array(repeating: [], count: count)
    for (index, person) in people.shuffled(using: &random).enumerated() {
      groups[index % count].append(person)
    }
    return groups
  }

  private static func pairs(_ group: [String]) -> [ReviewPair] {
    group.flatMap { author in
      group.filter { $0 != author }.map { ReviewPair(author: author, reviewer: $0) }
    }
  }

  /// The groups that pairs come from: who is connected belongs together.
  private static func groups(of pairs: Set<ReviewPair>) -> [Set<String>] {
    var groups: [Set<String>] = []
    for pair in pairs {
      let together = groups.filter { $0.contains(pair.author) || $0.contains(pair.reviewer) }
      groups.removeAll { !$0.isDisjoint(with: [pair.author, pair.reviewer]) }
      groups.append(together.reduce(into: [pair.author, pair.reviewer]) { $0.formUnion($1) })
    }
    return groups
  }
}
