internal import CaseLibrary

/// The cases as lists show them, each set once however many lists it stands in.
struct CardShelf: Sendable {
  /// What stands between the ways to the root, for each card.
  private let rendered: [[ArraySlice<UInt8>]]

  /// Stands for the way to the root while a card is set: U+0001, which means nothing in a text.
  private static let rootMark: UInt8 = 1
  /// How many cases a page lists at most.
  static let pageSize = 100

  /// Sets the cards that are asked for.
  /// - Parameter indices: the places of the cards.
  /// - Throws: `SiteError.template`.
  init(_ cards: [CaseCard], _ indices: Set<Int>, templates: TemplateSet) throws {
    let results = Parallel.map(Array(cards.indices)) { index in
      Result { () throws -> [ArraySlice<UInt8>] in
        guard indices.contains(index) else { return [] }
        let card = cards[index]
        var values = Values()
        card.set(&values, root: String(UnicodeScalar(Self.rootMark)))
        return try templates.template("card", in: SiteLanguage.named(card.language))
          .render(values, at: values.mark)
          .split(separator: Self.rootMark, omittingEmptySubsequences: false)
      }
    }
    rendered = try results.map { try $0.get() }
  }

  /// Sets the values for a list of cases.
  func set(_ values: inout Values, _ cases: some Sequence<Int>, root: String) {
    values.setList(.cases, cases) { values, index in
      values.setHTML(.card) { output in
        for (number, part) in rendered[index].enumerated() {
          if number > 0 { output += root.utf8 }
          output += part
        }
      }
    }
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

  /// Sets the ways to the parts before and after; absent where there is one only.
  func setPager(_ values: inout Values, root: String, path: (Int) -> String) {
    guard count > 1 else { return values.setAbsent(.pager) }
    values.setRecord(.pager) { values in
      for (name, other) in [(ValueName.previousHref, number - 1), (.nextHref, number + 1)] {
        if (1...count).contains(other) {
          values.set(name, root, SiteAddress.encoded(path(other)))
        } else {
          values.setAbsent(name)
        }
      }
      values.set(.position, "\(number) / \(count)")
    }
  }
}
