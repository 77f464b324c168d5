internal import CaseMarkdown
internal import CaseModel

/// A feed of the newest cases (RFC 4287).
///
/// Only cases with a date are in it: a build knows no other time than what its cases say.
struct AtomFeed {
  /// Where the feed lies.
  let path: String
  /// What it is called.
  let title: String
  /// The page whose cases it tells of.
  let page: String
  let cards: [CaseCard]
  let frame: PageFrame
  /// Where the site will be found.
  let base: String

  /// How many cases a feed tells of.
  private static let most = 20

  /// The newest cases of those that a feed could tell of.
  static func newest(_ cards: some Sequence<CaseCard>) -> [CaseCard] {
    Array(cards.lazy.filter { $0.date != nil && !$0.isDraft }.prefix(most))
  }

  /// The feed.
  var bytes: [UInt8] {
    var xml = XMLText()
    xml.add("feed", attributes: [("xmlns", "http://www.w3.org/2005/Atom")]) { xml in
      xml.add("title", title)
      xml.add("id", SiteAddress.whole(page, below: base))
      xml.add(
        "link",
        attributes: [("rel", "self"), ("href", SiteAddress.whole(path, below: base))])
      xml.add(
        "link",
        attributes: [("rel", "alternate"), ("href", SiteAddress.whole(page, below: base))])
      xml.add("updated", Self.time(cards.compactMap { $0.updated ?? $0.date }.max()))
      xml.add("author") { $0.add("name", frame.siteTitle) }
      xml.add("generator", frame.generator)
      for card in cards { add(card, to: &xml) }
    }
    return xml.bytes
  }

  private func add(_ card: CaseCard, to xml: inout XMLText) {
    let address = SiteAddress.whole(SiteAddress.casePage(card.slug), below: base)
    xml.add("entry", attributes: [("xml:lang", card.language)]) { xml in
      xml.add("title", card.title)
      xml.add("id", address)
      xml.add("link", attributes: [("href", address), ("hreflang", card.language)])
      xml.add("published", card.date.map(Self.time))
      xml.add("updated", Self.time(card.updated ?? card.date))
      for tag in card.tags { xml.add("category", attributes: [("term", tag.name)]) }
      xml.add("summary", card.summary)
    }
  }

  /// A date as RFC 3339 writes it; the start of its day where it has no time, and the first day that
  /// computers count from where there is none.
  private static func time(_ date: CalendarDate?) -> String {
    guard let date else { return "1970-01-01T00:00:00Z" }
    let day = date.description.prefix(10)
    return "\(day)T\(date.timeOfDay ?? "00:00"):00Z"
  }
}
