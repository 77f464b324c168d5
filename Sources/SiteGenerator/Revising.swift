internal import CaseLibrary
internal import CaseModel

extension SiteBuilder {
  /// Builds the site again where only the text of few cases changed.
  /// - Returns: nil where more did.
  func revise(
    _ site: SiteFolder, _ inputs: SiteInputs, _ memory: BuildMemory, _ cache: BuildCache,
    _ cases: KeptCases, _ stamps: [FileStamp]
  ) throws -> Report? {
    guard let groundwork = cases.groundwork, library.diagnostics.isEmpty,
      let changes = cache.changes(for: inputs, files: library.files, stamps: stamps),
      (1...TextRevision.mostChanges).contains(changes.count)
    else { return nil }
    let survey = survey(inputs, site)
    var frame = survey.frame
    frame.kinds = groundwork.kinds
    let revision = TextRevision(
      library: library, inputs: inputs, frame: frame, survey: survey, folder: folder, cache: cache,
      cases: cases, groundwork: groundwork, slugs: Set(library.files.map(\.slug)))
    guard var outcome = try revision.run(changes, stamps: stamps), cache.isWhole(in: folder) else {
      return nil
    }
    let works = SiteWorks(outcome.list.tasks, site: site, cards: [], templates: inputs.templates)
    outcome.cache.update(try works.replace(forgetting: memory.forget))
    memory.keep(outcome.cache, outcome.cases)
    let counts = outcome.cache.counts
    return Report(
      diagnostics: outcome.diagnostics, warningCount: counts.warnings, caseCount: counts.cases,
      pageCount: counts.pages, writtenCount: works.written)
  }
}
