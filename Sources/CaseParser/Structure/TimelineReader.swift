internal import CaseModel

extension Reading {
  /// Takes the dates off the items of a timeline's list.
  mutating func annotateTimeline(_ list: Markup.NodeID) {
    for item in markup.children(of: list) {
      if let date = takeDate(of: item) {
        annotations.dates[item] = date
      } else {
        let text = markup.plainText(of: item).prefix(12)
        report(
          .unreadableDate, at: markup[item].textBlock(item), "No date can be read at “\(text)…”.",
          fix: "Begin the item with a date, as 2010-07-05 or 2010年7月5日 12:30.")
      }
    }
    checkOrder(markup.children(of: list))
  }

  /// The entries of an annotated timeline; nil where an item has no date, so that it stays a list.
  func timeline(_ list: Markup.NodeID) -> [TimelineEntry]? {
    let items = markup.children(of: list)
    let entries = items.compactMap { item in
      annotations.dates[item].map {
        TimelineEntry(date: $0, content: content(markup.children(of: item)))
      }
    }
    return entries.count == items.count ? entries : nil
  }

  private mutating func checkOrder(_ items: [Markup.NodeID]) {
    var latest: CalendarDate?
    for item in items {
      guard let date = annotations.dates[item] else { continue }
      if let latest, date.isClearlyBefore(latest) {
        report(
          .datesOutOfOrder, at: markup[item].textBlock(item), "\(date) stands after \(latest).",
          fix: "Put the events in order, or check the date.")
      }
      latest = max(latest ?? date, date)
    }
  }

  private mutating func takeDate(of item: Markup.NodeID) -> CalendarDate? {
    let paragraph = markup[item].firstChild
    guard paragraph != .none, markup[paragraph].kind == .paragraph else { return nil }
    let first = markup[paragraph].firstChild
    guard first != .none else { return nil }
    if markup[first].kind == .strong {
      let text = markup.plainText(of: first)
      guard let (date, rest) = CalendarDate.leading(in: text), rest.allSatisfy(Self.isSeparator)
      else { return nil }
      let next = markup[first].nextSibling
      markup.remove(first)
      if next != .none, markup[next].kind == .text { trimStart(of: next) }
      return date
    }
    guard markup[first].kind == .text,
      let (date, rest) = CalendarDate.leading(in: markup.string(markup[first].literal))
    else { return nil }
    let upper = markup[first].literal.upperBound
    markup[first].literal = upper - Int32(truncatingIfNeeded: rest.utf8.count)..<upper
    trimStart(of: first)
    return date
  }

  private mutating func trimStart(of text: Markup.NodeID) {
    let rest = markup.string(markup[text].literal).drop(while: Self.isSeparator)
    let upper = markup[text].literal.upperBound
    markup[text].literal = upper - Int32(truncatingIfNeeded: rest.utf8.count)..<upper
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ":：,，、.。–—-".contains(character)
  }
}

extension Markup.Node {
  /// The block with the text of an item; the item itself where it is empty.
  fileprivate func textBlock(_ item: Markup.NodeID) -> Markup.NodeID {
    firstChild == .none ? item : firstChild
  }
}
