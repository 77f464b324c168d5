internal import CaseModel

/// The order in which a question's items are shown, so that it doesn't tell the right one.
enum Mixing {
  /// A permutation of the items; the same for the same question and attempt, so that a person who comes
  /// back finds them as they were, and never the right order itself where there are more ways.
  static func order(of question: Question, attempt: Int) -> [Int] {
    let count: Int =
      switch question.kind {
      case .order(let items): items.count
      case .match(let pairs): pairs.count
      default: 0
      }
    var order = Array(0..<count)
    guard count > 1, question.shuffles else { return order }
    var generator = HashGenerator(seed: "\(question.contentHash)/\(attempt)")
    while order == Array(0..<count) { order.shuffle(using: &generator) }
    return order
  }
}

/// A generator whose numbers follow from a text: FNV-1a for the seed, SplitMix64 for the sequence.
///
/// G. Fowler, L. C. Noll, K.-P. Vo, "FNV"; G. L. Steele et al., "Fast splittable pseudorandom number
/// generators" (OOPSLA 2014).
private struct HashGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: String) {
    state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
