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

  private let library: Library
  private let folder: String
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
      do {
        let report = try fill(site, inputs, memory, cache, stamps, progress)
        if !report.isPublished { site.discard() }
        return report
      } catch {
        site.discard()
        throw error
      }
    }
  }

  private func fill(
    _ site: SiteFolder, _ inputs: SiteInputs, _ memory: BuildMemory, _ cache: BuildCache?,
    _ stamps: [FileStamp], _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Report {
    var frame = PageFrame(
      library.configuration, generator: generator, edition: edition, kinds: [],
      pages: inputs.pages, added: addition.pages)
    let spool = Spool(in: site.staging)
    let survey = Survey(
      library: library, edition: edition, includesDrafts: includesDrafts,
      confinement: inputs.confinement, frame: frame, spool: spool)
    let found = try survey.run(cache, stamps: stamps, start: inputs.start, progress: progress)
    let cards = found.records.compactMap(\.card)
    var report = Report(
      diagnostics: library.diagnostics + inputs.pageDiagnostics + found.diagnostics,
      warningCount: found.warningCount
        + (library.diagnostics + inputs.pageDiagnostics).count { $0.severity == .warning },
      caseCount: cards.count, pageCount: 0, writtenCount: 0)
    guard report.isPublished else { return report }
    let catalogue = Catalogue(cards, language: library.configuration.language)
    frame.kinds = TopicKind.allCases.filter {
      $0 == .tag || catalogue.topics[$0]?.isEmpty == false
    }
    // Neither of these two needs the other; after them nobody needs the records, which take much memory.
    let sources = found.sources
    let search = edition == .public ? frame.search : nil
    let ((planned, recordPieces), searchFiles) = try Parallel.beside {
      search.map {
        SearchIndex(catalogue.cards, found.records, found.vocabulary, engine: $0).files()
      } ?? []
    } do: {
      (
        try SitePlan(
          library, found: found, spool: spool, catalogue: catalogue, frame: frame,
          templates: inputs.templates, siteKey: inputs.pageKey(kinds: frame.kinds),
          confinement: inputs.confinement, styleSheets: addition.styleSheets),
        BuildCache.pieces(of: found.records, found.vocabulary)
      )
    }
    var plan = planned
    plan.addSearch(searchFiles)
    report.pageCount = plan.pageCount
    let works = SiteWorks(
      plan.tasks, site: site, catalogue: catalogue, templates: inputs.templates)
    let outputs = try works.run(after: cache, forgetting: memory.forget)
    report.writtenCount = works.written
    memory.keep(
      BuildCache(
        surveyKey: inputs.surveyKey, siteKey: inputs.siteKey, sources: sources,
        attachments: plan.attachments.map {
          .init(path: $0, stamp: (FileStamp.of($0) ?? .unknown).relied(on: inputs.start))
        }, outputs: outputs,
        counts: .init(
          cases: report.caseCount, pages: report.pageCount, warnings: report.warningCount),
        recordPieces: recordPieces))
    return report
  }
}
