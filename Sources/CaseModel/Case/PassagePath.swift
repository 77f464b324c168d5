/// The order in which the passages of a description are read, branches obeyed.
///
/// Passages are read one after the other; one that an option leads to is read only by those who
/// chose that option, and reading goes on behind it with the next passage that no option leads to.
public struct PassagePath: Sendable {
  /// The passages of all description sections, in order.
  public let passages: [Passage]
  /// The first passage with an anchor, by the anchor.
  private let places: [String: Int]
  /// By passage, the next from it on that no option leads to.
  private let free: [Int?]

  /// The path through the description of a case.
  public init(of sections: [Section]) {
    passages = sections.filter { $0.role == .description }.flatMap(\.passages)
    let targets = Set(
      passages.flatMap { $0.questions.flatMap { $0.kind.choices.compactMap(\.target) } })
    places = Dictionary(
      passages.enumerated().lazy.filter { !$1.anchor.isEmpty }.map { ($1.anchor, $0) },
      uniquingKeysWith: { first, _ in first })
    var free: [Int?] = Array(repeating: nil, count: passages.count)
    var next: Int?
    for index in passages.indices.reversed() {
      if !targets.contains(passages[index].anchor) { next = index }
      free[index] = next
    }
    self.free = free
  }

  /// The first passage; nil where there is none.
  public var first: Int? { next(after: -1) }

  /// The passage that follows one where no branch is taken.
  public func next(after index: Int) -> Int? {
    index + 1 < free.count ? free[index + 1] : nil
  }

  /// The passage with an anchor.
  public func index(of anchor: String) -> Int? {
    places[anchor]
  }

  /// The passages that can follow one, whatever is chosen in it.
  public func successors(of index: Int) -> [Int] {
    let options = passages[index].questions.map(\.kind.choices)
    let branching = options.filter { $0.contains { $0.target != nil } }
    let chosen = branching.joined().compactMap { $0.target.flatMap(self.index) }
    let isFree = branching.isEmpty || branching.joined().contains { $0.target == nil }
    return chosen + (isFree ? [next(after: index)].compactMap(\.self) : [])
  }

  /// The passages that no choice leads to.
  public var unreachable: [Passage] {
    var reached = Set([first].compactMap(\.self))
    var pending = Array(reached)
    while let index = pending.popLast() {
      for next in successors(of: index) where reached.insert(next).inserted { pending.append(next) }
    }
    return passages.indices.filter { !reached.contains($0) }.map { passages[$0] }
  }
}
