internal import CaseLibrary

/// The cases as lists show them, each set once however many lists it stands in.
struct CardShelf: Sendable {
  private let rendered: [[Substring]]

  /// Stands for the way to the root while a card is set: U+0001, which means nothing in a text.
  private static let rootMark = "\u{1}"
  /// How many cases a page lists at most.
  static let pageSize = 100

  /// Sets the cards that are asked for.
  /// - Parameter indices: the places of the cards.
  /// - Throws: `SiteError.template`.
  init(_ cards: [CaseCard], _ indices: Set<Int>, templates: TemplateSet) throws {
    let results = Parallel.map(Array(cards.indices)) { index in
      Result { () throws -> [Substring] in
        guard indices.contains(index) else { return [] }
        let card = cards[index]
        let html = try templates.render(
          "card", card.values(root: Self.rootMark), in: SiteLanguage.named(card.language))
        return String(decoding: html, as: UTF8.self).utf8
          .split(separator: 1, omittingEmptySubsequences: false).map { Substring($0) }
      }
    }
    rendered = try results.map { try $0.get() }
  }

  /// The values for a list of cases.
  func list(_ cases: some Sequence<Int>, root: String) -> [Values] {
    cases.map { ["card": HTML(rendered[$0].joined(separator: root))] }
  }
}

/// One page of a list that is parted into several.
struct ListPart {
  /// Its number, counted from one.
  let number: Int
  /// How many parts there are.
  let count: Int
  /// What stands on it.
  let cases: ArraySlice<Int>

  /// The parts of a list; one where it is empty.
  static func all(_ cases: [Int]) -> [ListPart] {
    let size = CardShelf.pageSize
    let count = max(1, (cases.count + size - 1) / size)
    return (1...count).map { number in
      let start = (number - 1) * size
      return ListPart(
        number: number, count: count, cases: cases[start..<min(start + size, cases.count)])
    }
  }

  /// The ways to the parts before and after; absent where there is one only.
  func pager(root: String, path: (Int) -> String) -> Datum {
    guard count > 1 else { return .absent }
    func href(_ other: Int) -> Datum {
      (1...count).contains(other) ? .text(root + SiteAddress.encoded(path(other))) : .absent
    }
    return .record([
      "previousHref": href(number - 1), "nextHref": href(number + 1),
      "position": "\(number) / \(count)",
    ])
  }
}
