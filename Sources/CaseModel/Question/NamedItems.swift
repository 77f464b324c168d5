// Items named without telling where the author wrote them, as a page must that doesn't hold the solution.
extension Question {
  /// The items that are put in order, or the right sides of the pairs, in the order of the source.
  private var items: [Content] {
    switch kind {
    case .order(let items): items
    case .match(let pairs): pairs.map(\.right)
    default: []
    }
  }

  /// The places of the items in an order that doesn't tell the right one, the same each time: by their text.
  public var placesByText: [Int] {
    items.enumerated().map { ($0.element.plainText, $0.offset) }.sorted { $0 < $1 }.map(\.1)
  }

  /// A name for each item, in the order of the source: 16 hexadecimal digits that follow from the question's
  /// id and the item's text. An item that is worded anew has another name.
  public var itemNames: [String] {
    items.map { item in
      var digits = SeededGenerator(seed: "\(id)/\(item.plainText)")
      let number = digits.next()
      return (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }.hexadecimal
    }
  }

  /// A response with its items by their places in the source; others as they are.
  /// - Returns: nil where an item is named that the question doesn't have, or not any more.
  public func placed(_ response: Response) -> Response? {
    guard case .items(let names) = response else { return response }
    var places: [Int] = []
    let known = itemNames
    for name in names {
      // Items of the same text may stand for each other; in an order each has its own place.
      let isFree = { (place: Int) in known[place] == name && !(isOrder && places.contains(place)) }
      guard let place = known.indices.first(where: isFree) else { return nil }
      places.append(place)
    }
    return isOrder ? .order(places) : .matches(places)
  }

  private var isOrder: Bool { if case .order = kind { true } else { false } }
}
