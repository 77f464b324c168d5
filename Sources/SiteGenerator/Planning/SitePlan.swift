internal import CaseLibrary
internal import CaseModel

/// Everything that a site consists of, as tasks that can be done in any order.
struct SitePlan {
  private var list: TaskList
  /// The files beside cases and pages that the site depends on.
  let attachments: [String]
  /// What surrounds each case, in the order of the records.
  let surroundings: [CaseSurroundings?]

  /// Plans a site.
  /// - Parameter siteKey: what all pages depend on.
  init(
    _ library: Library, found: Survey.Outcome, spool: Spool, catalogue: Catalogue,
    frame: PageFrame, templates: TemplateSet, siteKey: ContentKey, confinement: Confinement,
    styleSheets: [String: String]
  ) throws {
    let cardKeys = Parallel.map(catalogue.cards) { $0.key }
    let pages = PageTasks(frame: frame, templates: templates)
    var list = TaskList(siteKey: siteKey)
    var attachments = Attachments(confinement: confinement)
    surroundings = try CaseTasks(
      library: library, catalogue: catalogue, frame: frame, templates: templates, found: found,
      spool: spool
    ).add(to: &list, &attachments)
    try pages.addOwn(to: &list, &attachments, slugs: Set(library.files.map(\.slug)))
    ListTasks(catalogue: catalogue, frame: frame, templates: templates, cardKeys: cardKeys)
      .add(to: &list)
    pages.addAdded(to: &list, styleSheets: styleSheets)
    FeedTasks(catalogue: catalogue, frame: frame, cardKeys: cardKeys).add(to: &list)
    Self.addAssets(frame.edition, to: &list)
    self.list = list
    self.attachments = attachments.paths
  }

  /// The tasks.
  var tasks: [SiteTask] { list.tasks }

  /// How many tasks make pages, and not files for machines.
  var pageCount: Int {
    tasks.reduce(0) { $0 + $1.paths.count { $0.hasSuffix(".html") } }
  }

  /// Adds the search index.
  mutating func addSearch(_ files: [(path: String, bytes: [UInt8])]) { list.addSearch(files) }

  /// The style sheet and, where pages are worked with, their scripts.
  private static func addAssets(_ edition: Edition, to list: inout TaskList) {
    let isPublic = edition == .public
    for (name, bytes) in EmbeddedFiles.assets.sorted(by: { $0.key < $1.key })
    where isPublic || name.hasSuffix(".css") {
      list.addFile(SiteAddress.asset(name), from: "the program", bytes)
    }
    guard isPublic else { return }
    for language in SiteLanguage.all {
      list.addFile(
        Exercise.wordPath(in: language), from: "the program", Exercise.wordScript(in: language))
    }
  }
}

extension CaseCard {
  /// The key of all that lists and feeds show of the case.
  fileprivate var key: ContentKey {
    var writer = ByteWriter(size: 512)
    writer.write(self)
    return ContentKey(of: writer.bytes)
  }
}
