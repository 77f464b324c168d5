internal import CaseLibrary
internal import CaseModel
internal import CaseParser

/// Everything that a site consists of, as tasks that can be done in any order.
struct SitePlan {
  private let library: Library
  private let catalogue: Catalogue
  private let frame: PageFrame
  private let templates: TemplateSet
  private let siteKey: ContentKey
  private let slugs: Set<String>
  private let cardKeys: [ContentKey]
  private let confinement: Confinement
  private var copies: [String: String] = [:]
  /// The files that are published as they are.
  private(set) var attachments: [String] = []
  /// The tasks.
  private(set) var tasks: [SiteTask] = []

  /// Plans a site.
  /// - Parameter siteKey: what all pages depend on.
  init(
    _ library: Library, found: Survey.Outcome, spool: Spool, catalogue: Catalogue,
    frame: PageFrame, templates: TemplateSet, siteKey: ContentKey, confinement: Confinement,
    styleSheets: [String: String]
  ) throws {
    self.library = library
    self.catalogue = catalogue
    self.frame = frame
    self.templates = templates
    self.siteKey = siteKey
    slugs = Set(library.files.map(\.slug))
    cardKeys = Parallel.map(catalogue.cards) { $0.key }
    self.confinement = confinement
    try addCases(found, spool)
    try addStaticPages()
    addLists()
    addAddedPages(styleSheets)
    addFeeds()
    addAssets()
  }

  /// Adds the search index.
  mutating func addSearch(_ files: [(path: String, bytes: [UInt8])]) {
    for (path, bytes) in files { addFile(path, from: "the search index", bytes) }
  }

  /// How many tasks make pages, and not files for machines.
  var pageCount: Int {
    tasks.reduce(0) { $0 + $1.paths.count { $0.hasSuffix(".html") } }
  }

  private mutating func add(
    _ paths: [String], from origin: String, cards: [Int] = [], key: (inout ContentHasher) -> Void,
    make: @escaping @Sendable (CardShelf) throws -> [[UInt8]]
  ) {
    let key = Self.key(siteKey, paths, key)
    tasks.append(SiteTask(paths: paths, origin: origin, key: key, cards: cards, make: make))
  }

  /// What the files of a task depend on.
  private static func key(
    _ siteKey: ContentKey, _ paths: [String], _ add: (inout ContentHasher) -> Void
  ) -> ContentKey {
    var hasher = ContentHasher()
    hasher.add(siteKey)
    hasher.add(paths)
    add(&hasher)
    return hasher.key
  }

  /// Adds a file whose bytes are known.
  private mutating func addFile(_ path: String, from origin: String, _ bytes: [UInt8]) {
    add([path], from: origin) {
      $0.add(bytes)
    } make: { _ in
      [bytes]
    }
  }

  private mutating func addCases(_ found: Survey.Outcome, _ spool: Spool) throws {
    let files = Dictionary(
      library.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let (library, frame, templates, slugs) = (library, frame, templates, slugs)
    let (catalogue, siteKey) = (catalogue, siteKey)
    // Looking for related cases and making keys is most of the work, and every case's own.
    let prepared = Parallel.map(found.records) { record -> (CaseSurroundings, ContentKey)? in
      guard let card = record.card, let place = catalogue.places[card.slug] else { return nil }
      let surroundings = CaseSurroundings(of: place, in: catalogue)
      let paths = CasePages.paths(card.slug, edition: frame.edition)
      let key = Self.key(siteKey, paths) { hasher in
        hasher.add(record.key)
        surroundings.add(to: &hasher)
      }
      return (surroundings, key)
    }
    for (record, prepared) in zip(found.records, prepared) {
      guard let card = record.card, let file = files[record.path],
        let (surroundings, key) = prepared
      else { continue }
      let kept = found.drafts[record.path]
      let paths = CasePages.paths(card.slug, edition: frame.edition)
      let task = SiteTask(paths: paths, origin: record.path, key: key, cards: []) { _ in
        let draft: CaseDraft
        if let bytes = kept.flatMap({ spool.bytes(at: $0) }) {
          draft = try CaseDraft(bytes)
        } else {
          guard let content = try library.load(file).parsed?.content else { return [] }
          let pages = CasePages(
            content: content, frame: frame, slugs: slugs, ownsFolder: file.ownsFolder)
          draft = try CaseDraft(pages, templates)
        }
        return try draft.complete(templates, frame: frame, surroundings: surroundings)
      }
      tasks.append(task)
      let folder = file.ownsFolder ? "cases/\(card.slug)" : "cases"
      for path in record.attachments { try addCopy(of: path, beside: file, to: folder) }
    }
  }

  /// Publishes a file that a case or page points to, from where it lies beside it.
  private mutating func addCopy(of path: String, beside file: CaseFile, to folder: String) throws {
    let source = Self.normal("\(file.folder)/\(path)")
    let target = Self.normal("\(folder)/\(path)")
    guard copies.updateValue(source, forKey: target) != source else { return }
    try confinement.check(source)
    attachments.append(source)
    let bytes = try? FileReader.bytes(at: source)
    add([target], from: source) {
      $0.add(bytes ?? [])
    } make: { _ in
      [try FileReader.bytes(at: source)]
    }
  }

  /// A path without `.` and empty parts.
  private static func normal(_ path: String) -> String {
    (path.hasPrefix("/") ? "/" : "")
      + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  private mutating func addStaticPages() throws {
    let (frame, templates, slugs) = (frame, templates, slugs)
    for page in frame.pages {
      add([page.path], from: page.file.path) {
        $0.add(page.key)
      } make: { _ in
        [try templates.render(page.page(frame, slugs: slugs))]
      }
      for path in page.attachments { try addCopy(of: path, beside: page.file, to: page.slug) }
    }
  }

  /// The pages that another part of the program made, and their style sheets.
  private mutating func addAddedPages(_ styleSheets: [String: String]) {
    let (frame, templates) = (frame, templates)
    for page in frame.added {
      add([page.path], from: "the page \(page.path)") {
        $0.add([page.title, page.summary, page.language, page.html])
      } make: { _ in
        [try templates.render(page.page(frame))]
      }
    }
    for (name, text) in styleSheets.sorted(by: { $0.key < $1.key }) {
      addFile(SiteAddress.asset(name), from: "the program", Array(text.utf8))
    }
  }

  private mutating func addPage(
    _ path: String, cases: [Int] = [], more: [String] = [],
    page: @escaping @Sendable (CardShelf) -> Page
  ) {
    let (cardKeys, templates) = (cardKeys, templates)
    add([path], from: "the list \(path)", cards: cases) { hasher in
      hasher.add(more)
      for index in cases { hasher.add(cardKeys[index]) }
    } make: {
      [try templates.render(page($0))]
    }
  }

  private mutating func addLists() {
    let (catalogue, frame) = (catalogue, frame)
    let home = HomePage(catalogue: catalogue, frame: frame)
    let tags = (catalogue.topics[.tag] ?? []).map { "\($0.name) \($0.cases.count)" }
    let counts = [
      String(catalogue.cards.count),
      String(catalogue.cards.reduce(0) { $0 + $1.questionCount }),
    ]
    addPage(
      SiteAddress.home, cases: home.groups.flatMap { $0.cases },
      more: tags + counts + (home.finder?.texts ?? [])
    ) {
      home.page($0)
    }
    let notFound = NotFoundPage(language: catalogue.language, frame: frame)
    addPage(SiteAddress.notFound) { _ in notFound.page }
    if catalogue.cards.count > CardShelf.pageSize {
      for part in ListPart.all(Array(catalogue.cards.indices)) {
        let list = CaseListPage(catalogue: catalogue, frame: frame, part: part)
        addPage(list.path, cases: Array(part.cases), more: counts + ["\(part.count)"]) {
          list.page($0)
        }
      }
    }
    for kind in frame.kinds { addTopics(kind) }
    if MatrixPage.exists(in: catalogue) {
      let matrix = MatrixPage(catalogue: catalogue, frame: frame)
      let cells = catalogue.cards.flatMap { card in
        (card.causes + ["|"].map { Tag($0) } + card.measures).map(\.name)
      }
      addPage(SiteAddress.matrix, more: cells) { _ in matrix.page }
    }
  }

  private mutating func addTopics(_ kind: TopicKind) {
    let (catalogue, frame) = (catalogue, frame)
    let topics = catalogue.topics[kind] ?? []
    let index = TopicIndexPage(kind: kind, catalogue: catalogue, frame: frame)
    let names = topics.map { "\($0.name) \($0.cases.count) \(catalogue.language(of: $0.cases))" }
    let hasMatrix = MatrixPage.exists(in: catalogue)
    addPage(index.path, more: names + ["\(hasMatrix)"]) { _ in index.page }
    for topic in topics {
      let parts = ListPart.all(topic.cases)
      let common = [
        topic.name, String(topic.cases.count), catalogue.language(of: topic.cases),
      ]
      for part in parts {
        let page = TopicPage(topic: topic, part: part, catalogue: catalogue, frame: frame)
        // The first part names the counterparts of all cases.
        let isFirst = part.number == 1 && kind.counterpart != nil
        let others =
          isFirst
          ? topic.cases.flatMap { index in
            let card = catalogue.cards[index]
            return [card.slug, card.title, card.language]
              + (kind.counterpart?.tags(of: card).map(\.name) ?? [])
          } : []
        addPage(page.path, cases: Array(part.cases), more: common + others) { page.page($0) }
      }
    }
  }

  /// The style sheet and, where pages are worked with, their scripts.
  private mutating func addAssets() {
    let isPublic = frame.edition == .public
    for (name, bytes) in EmbeddedFiles.assets.sorted(by: { $0.key < $1.key })
    where isPublic || name.hasSuffix(".css") {
      addFile(SiteAddress.asset(name), from: "the program", bytes)
    }
    guard isPublic else { return }
    for language in SiteLanguage.all {
      addFile(
        Exercise.wordPath(in: language), from: "the program", Exercise.wordScript(in: language))
    }
  }

  private mutating func addFeeds() {
    let catalogue = catalogue
    let isPublic = frame.edition == .public
    let robots =
      "User-agent: *\n" + (isPublic ? "Allow: /\n" : "Disallow: /\n")
      + (isPublic ? frame.baseURL.map { "Sitemap: \($0)\(SiteAddress.sitemap)\n" } ?? "" : "")
    addFile(SiteAddress.robots, from: "the program", Array(robots.utf8))
    guard let base = frame.baseURL else { return }
    addFeed(
      AtomFeed(
        path: SiteAddress.feed, title: frame.siteTitle, page: SiteAddress.home,
        cards: AtomFeed.newest(catalogue.cards), frame: frame, base: base))
    for topic in catalogue.topics[.tag] ?? [] {
      addFeed(
        AtomFeed(
          path: SiteAddress.feed(ofTag: topic.slug), title: "\(topic.name) · \(frame.siteTitle)",
          page: SiteAddress.topic(.tag, topic.slug),
          cards: AtomFeed.newest(topic.cases.lazy.map { catalogue.cards[$0] }), frame: frame,
          base: base))
    }
    guard isPublic else { return }
    let pages = tasks.flatMap(\.paths).filter { path in
      path.hasSuffix("/index.html") && !path.hasPrefix("cases/") || path == SiteAddress.home
    }.sorted()
    let map = Sitemap(base: base, pages: pages, catalogue: catalogue)
    add(
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

  private mutating func addFeed(_ feed: AtomFeed) {
    let cardKeys = cardKeys
    let places = feed.cards.compactMap { catalogue.places[$0.slug] }
    add([feed.path], from: "the feed \(feed.path)") { hasher in
      hasher.add(feed.title)
      for index in places { hasher.add(cardKeys[index]) }
    } make: { _ in
      [feed.bytes]
    }
  }
}

extension CaseCard {
  /// The key of all that lists and feeds show of the case.
  fileprivate var key: ContentKey {
    var writer = ByteWriter()
    writer.write(self)
    return ContentKey(of: writer.bytes)
  }
}
