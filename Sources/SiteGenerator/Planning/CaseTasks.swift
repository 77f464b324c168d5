internal import CaseLibrary
internal import CaseModel
internal import CaseParser

/// The pages of the cases.
struct CaseTasks {
  let library: Library
  let catalogue: Catalogue
  let frame: PageFrame
  let templates: TemplateSet
  /// What was seen of the files of the library.
  let found: Survey.Outcome
  /// Where the values of the pages are as far as a case's own file tells.
  let spool: Spool

  /// Adds a task for each case, and one for each file that a case publishes besides.
  /// - Throws: `SiteError.outsideLibrary` for a file that leads out of the library.
  func add(to list: inout TaskList, _ attachments: inout Attachments) throws {
    let files = Dictionary(
      library.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let slugs = Set(library.files.map(\.slug))
    let prepared = prepared(siteKey: list.siteKey)
    for (record, prepared) in zip(found.records, prepared) {
      guard let card = record.card, let file = files[record.path],
        let (surroundings, key) = prepared
      else { continue }
      list.add(task(of: card, record, file, slugs, surroundings, key))
      let folder = file.ownsFolder ? "cases/\(card.slug)" : "cases"
      for path in record.attachments {
        try attachments.add(path, beside: file, to: folder, in: &list)
      }
    }
  }

  /// What each case's page shows of others, and its key. Looking for related cases and making keys is most of the work
  /// of planning, and every case's own.
  private func prepared(siteKey: ContentKey) -> [(CaseSurroundings, ContentKey)?] {
    let (catalogue, frame) = (catalogue, frame)
    return Parallel.map(found.records) { record in
      guard let card = record.card, let place = catalogue.places[card.slug] else { return nil }
      let surroundings = CaseSurroundings(of: place, in: catalogue)
      let paths = CasePages.paths(card.slug, edition: frame.edition)
      let key = ContentKey(siteKey, paths) { hasher in
        hasher.add(record.key)
        surroundings.add(to: &hasher)
      }
      return (surroundings, key)
    }
  }

  private func task(
    of card: CaseCard, _ record: CaseRecord, _ file: CaseFile, _ slugs: Set<String>,
    _ surroundings: CaseSurroundings, _ key: ContentKey
  ) -> SiteTask {
    let (library, frame, templates, spool) = (library, frame, templates, spool)
    let paths = CasePages.paths(card.slug, edition: frame.edition)
    let kept = found.kept[record.path]
    return SiteTask(paths: paths, origin: record.path, key: key, cards: []) { _ in
      var values = kept.flatMap { spool.values(at: $0) }
      if values == nil {
        guard let content = try library.load(file).parsed?.content else { return [] }
        values =
          CasePages(content: content, frame: frame, slugs: slugs, ownsFolder: file.ownsFolder)
          .early
      }
      return try values?.pages(of: card, templates, frame: frame, surroundings: surroundings) ?? []
    }
  }
}
