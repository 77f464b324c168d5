internal import CaseLibrary
internal import CaseModel

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
  /// - Returns: what surrounds each case, in the order of the records.
  /// - Throws: `SiteError.outsideLibrary` for a file that leads out of the library.
  func add(
    to list: inout TaskList, _ attachments: inout Attachments
  ) throws -> [CaseSurroundings?] {
    let files = Dictionary(
      library.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let maker = CasePageMaker(
      library: library, frame: frame, templates: templates, spool: spool,
      slugs: Set(library.files.map(\.slug)))
    let prepared = prepared(siteKey: list.siteKey)
    for (record, prepared) in zip(found.records, prepared) {
      guard let card = record.card, let file = files[record.path],
        let (surroundings, key) = prepared
      else { continue }
      list.add(maker.task(of: card, file, surroundings, key: key, kept: found.kept[record.path]))
      let folder = file.ownsFolder ? "cases/\(card.slug)" : "cases"
      for path in record.attachments {
        try attachments.add(path, beside: file, to: folder, in: &list)
      }
      for reference in record.references where reference.slug == nil && !reference.isShown {
        attachments.watch(reference.path, beside: file)
      }
    }
    return prepared.map { $0?.0 }
  }

  /// What each case's page shows of others, and its key. Looking for related cases and making keys is most of the work
  /// of planning, and every case's own.
  private func prepared(siteKey: ContentKey) -> [(CaseSurroundings, ContentKey)?] {
    let (catalogue, edition) = (catalogue, frame.edition)
    return Parallel.map(found.records) { record in
      guard let card = record.card, let place = catalogue.places[card.slug] else { return nil }
      let surroundings = CaseSurroundings(of: place, in: catalogue)
      let paths = CasePages.paths(card.slug, edition: edition)
      return (surroundings, ContentKey(siteKey, paths, ofCase: record.key, surroundings))
    }
  }
}
