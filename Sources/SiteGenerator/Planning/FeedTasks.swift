internal import CaseModel

/// The files for machines: rules for robots, feeds, and the map of the site.
struct FeedTasks {
  let catalogue: Catalogue
  let frame: PageFrame
  /// The keys of what feeds show of each case.
  let cardKeys: [ContentKey]

  /// Adds the rules for robots and, where the library says where its site will be found, the feeds and the map of the
  /// pages that are in the list so far.
  func add(to list: inout TaskList) {
    list.addFile(SiteAddress.robots, from: "the program", Array(robots.utf8))
    guard let base = frame.baseURL else { return }
    addFeed(
      AtomFeed(
        path: SiteAddress.feed, title: frame.siteTitle, page: SiteAddress.home,
        cards: AtomFeed.newest(catalogue.cards), frame: frame, base: base), to: &list)
    for topic in catalogue.topics[.tag] ?? [] {
      addFeed(
        AtomFeed(
          path: SiteAddress.feed(ofTag: topic.slug), title: "\(topic.name) · \(frame.siteTitle)",
          page: SiteAddress.topic(.tag, topic.slug),
          cards: AtomFeed.newest(topic.cases.lazy.map { catalogue.cards[$0] }), frame: frame,
          base: base), to: &list)
    }
    if frame.edition == .public { addSitemap(base: base, to: &list) }
  }

  private var robots: String {
    guard frame.edition == .public else { return "User-agent: *\nDisallow: /\n" }
    let map = frame.baseURL.map { "Sitemap: \($0)\(SiteAddress.sitemap)\n" } ?? ""
    return "User-agent: *\nAllow: /\n" + map
  }

  private func addSitemap(base: String, to list: inout TaskList) {
    let pages = list.tasks.flatMap(\.paths).filter { path in
      path.hasSuffix("/index.html") && !path.hasPrefix("cases/") || path == SiteAddress.home
    }.sorted()
    let map = Sitemap(base: base, pages: pages, catalogue: catalogue)
    list.add(
      Sitemap.paths(pages: pages.count, cases: catalogue.cards.count), from: "the list of pages"
    ) { hasher in
      hasher.add(pages)
      for card in catalogue.cards {
        hasher.add([card.slug, card.language, card.original, "\(card.updated?.description ?? "")"])
      }
    } make: { _ in
      map.files
    }
  }

  private func addFeed(_ feed: AtomFeed, to list: inout TaskList) {
    let places = feed.cards.compactMap { catalogue.places[$0.slug] }
    list.add([feed.path], from: "the feed \(feed.path)") { hasher in
      hasher.add(feed.title)
      for index in places { hasher.add(cardKeys[index]) }
    } make: { _ in
      [feed.bytes]
    }
  }
}
