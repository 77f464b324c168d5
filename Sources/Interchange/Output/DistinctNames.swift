/// Names that are unlike each other: one that was given already gets a number, as in `name-2`.
struct DistinctNames {
  private var used: Set<String> = []
  private var lastNumbers: [String: Int] = [:]

  /// How many were given.
  var count: Int { used.count }

  /// A name as it is wanted, or with the next number that makes it unlike the others.
  mutating func name(_ wanted: String) -> String {
    var name = wanted
    var number = lastNumbers[wanted] ?? 1
    while !used.insert(name).inserted {
      number += 1
      name = "\(wanted)-\(number)"
    }
    lastNumbers[wanted] = number
    return name
  }
}
