public import CaseLibrary
public import CaseModel
internal import Foundation

/// Builds the static site of a library.
public struct SiteBuilder: Sendable {
  /// What came of a build.
  public struct Report: Sendable {
    /// The problems found in what was read anew; where one is an error, nothing was published.
    public var diagnostics: [Diagnostic]
    /// How many warnings there are about the whole library.
    public var warningCount: Int
    /// How many cases have a page.
    public var caseCount: Int
    /// How many pages there are.
    public var pageCount: Int
    /// How many files were written, all others being what they have to be.
    public var writtenCount: Int

    /// Whether the site is in its place.
    public var isPublished: Bool { !diagnostics.contains { $0.severity == .error } }
  }

  let library: Library
  let folder: String
  private let generator: String
  private let edition: Edition
  private let includesDrafts: Bool
  private let addition: SiteAddition

  /// A build.
  /// - Parameters:
  ///   - library: the cases.
  ///   - destination: the folder for the site; it must be empty, missing, or made by casebook.
  ///   - generator: the program and its version, as pages name it.
  ///   - edition: for whom the site is: everybody, or facilitators.
  ///   - includesDrafts: whether drafts get pages too.
  ///   - addition: pages that another part of the program made.
  public init(
    _ library: Library, to destination: String, generator: String, edition: Edition = .public,
    includesDrafts: Bool = false, addition: SiteAddition = SiteAddition()
  ) {
    self.library = library
    folder = destination
    self.generator = generator
    self.edition = edition
    self.includesDrafts = includesDrafts
    self.addition = addition
  }

  /// Builds the site beside its place and then puts it there; where anything is wrong, the site that
  /// was there stays as it is. Files that would be the same as those of the last build are left alone.
  /// - Parameter progress: called after each case, from several threads, with the number done.
  /// - Throws: `LibraryError` for cases that can't be read, `SiteError` for templates and files.
  public func build(progress: @escaping @Sendable (Int) -> Void = { _ in }) throws -> Report {
    let inputs = try SiteInputs(
      library, generator: generator, edition: edition, includesDrafts: includesDrafts,
      addition: addition)
    let memory = BuildMemory(
      root: library.root, destination: folder, edition: edition, surveyKey: inputs.surveyKey)
    return try memory.locked { cache in
      let stamps = Parallel.map(library.files) { FileStamp.of($0.path) ?? .unknown }
      if let cache,
        cache.isCurrent(for: inputs, in: folder, files: library.files, stamps: stamps)
      {
        return Report(
          diagnostics: [], warningCount: cache.counts.warnings, caseCount: cache.counts.cases,
          pageCount: cache.counts.pages, writtenCount: 0)
      }
      let site = try SiteFolder(at: folder, edition: edition)
      let cases = cache.flatMap(memory.cases)
      do {
        if let cache, let cases,
          let report = try revise(site, inputs, memory, cache, cases, stamps)
        {
          progress(library.files.count)
          return report
        }
        let report = try fill(site, inputs, memory, cache, cases, stamps, progress)
        if !report.isPublished { site.discard() }
        return report
      } catch {
        site.discard()
        throw error
      }
    }
  }

  /// The reading of the cases, whose pages' values are laid aside in the folder of the new site.
  func survey(_ inputs: SiteInputs, _ site: SiteFolder) -> Survey {
    let frame = PageFrame(
      library.configuration, generator: generator, edition: edition, kinds: [],
      pages: inputs.pages, added: addition.pages)
    return Survey(
      library: library, edition: edition, includesDrafts: includesDrafts,
      confinement: inputs.confinement, frame: frame, spool: Spool(in: site.staging))
  }

  private func fill(
    _ site: SiteFolder, _ inputs: SiteInputs, _ memory: BuildMemory, _ cache: BuildCache?,
    _ kept: KeptCases?, _ stamps: [FileStamp], _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Report {
    let survey = survey(inputs, site)
    let found = try survey.run(
      cache, kept?.records, stamps: stamps, start: inputs.start, progress: progress)
    let cards = found.records.compactMap(\.card)
    var report = Report(
      diagnostics: library.diagnostics + inputs.pageDiagnostics + found.diagnostics,
      warningCount: found.warningCount
        + (library.diagnostics + inputs.pageDiagnostics).count { $0.severity == .warning },
      caseCount: cards.count, pageCount: 0, writtenCount: 0)
    guard report.isPublished else { return report }
    let catalogue = Catalogue(cards, language: library.configuration.language)
    var frame = survey.frame
    frame.kinds = TopicKind.allCases.filter {
      $0 == .tag || catalogue.topics[$0]?.isEmpty == false
    }
    // Neither of these two needs the other; after them nobody needs the records, which take much memory.
    let sources = found.sources
    let search = edition == .public ? frame.search : nil
    let ((planned, keptCases), index) = try Parallel.beside {
      search.map {
        SearchIndex(catalogue.cards, found.records, found.vocabulary, engine: $0).files()
      } ?? .init()
    } do: {
      let plan = try SitePlan(
        library, found: found, spool: survey.spool, catalogue: catalogue, frame: frame,
        templates: inputs.templates, siteKey: inputs.pageKey(kinds: frame.kinds),
        confinement: inputs.confinement, styleSheets: addition.styleSheets)
      let groundwork =
        found.hasConflicts
        ? nil : Groundwork(found.records, plan.surroundings, kinds: frame.kinds)
      let records = KeptRecords(found.records, found.vocabulary, plan.surroundings)
      return (plan, KeptCases(records: records, groundwork: groundwork))
    }
    var (plan, cases) = (planned, keptCases)
    plan.addSearch(index.scripts)
    cases.groundwork?.shardStarts = index.starts
    report.pageCount = plan.pageCount
    let works = SiteWorks(
      plan.tasks, site: site, cards: catalogue.cards, templates: inputs.templates)
    let outputs = try works.run(after: cache, forgetting: memory.forget)
    report.writtenCount = works.written
    memory.keep(
      BuildCache(
        surveyKey: inputs.surveyKey, siteKey: inputs.siteKey, sources: sources,
        attachments: plan.attachments.map {
          .init(path: $0, stamp: (FileStamp.of($0) ?? .unknown).relied(on: inputs.start))
        }, outputs: outputs,
        counts: .init(
          cases: report.caseCount, pages: report.pageCount, warnings: report.warningCount)), cases)
    return report
  }
}
