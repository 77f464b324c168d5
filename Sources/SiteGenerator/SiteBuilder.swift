public import CaseLibrary
public import CaseModel
internal import Foundation

/// Builds the static site of a library.
public struct SiteBuilder: Sendable {
  /// What came of a build.
  public struct Report: Sendable {
    /// The problems found, by file; where one is an error, nothing was published.
    public var diagnostics: [Diagnostic]
    /// How many cases have a page.
    public var caseCount: Int
    /// How many pages there are.
    public var pageCount: Int

    /// Whether the site was put in its place.
    public var isPublished: Bool { !diagnostics.contains { $0.severity == .error } }
  }

  private let library: Library
  private let destination: String
  private let generator: String
  private let includesDrafts: Bool

  /// A build.
  /// - Parameters:
  ///   - library: the cases.
  ///   - destination: the folder for the site; it must be empty, missing, or made by casebook.
  ///   - generator: the program and its version, as pages name it.
  ///   - includesDrafts: whether drafts get pages too.
  public init(
    _ library: Library, to destination: String, generator: String, includesDrafts: Bool = false
  ) {
    self.library = library
    self.destination = destination
    self.generator = generator
    self.includesDrafts = includesDrafts
  }

  /// Builds the site beside its place and then puts it there; where anything is wrong, the site that
  /// was there stays as it is.
  /// - Parameter progress: called after each case, from several threads, with the number done.
  /// - Throws: `LibraryError` for cases that can't be read, `SiteError` for templates and files.
  public func build(progress: @escaping @Sendable (Int) -> Void = { _ in }) throws -> Report {
    let templates = try TemplateSet(overriddenBy: "\(library.root)/templates")
    let folder = try SiteFolder(at: destination)
    do {
      let report = try fill(folder, templates, progress)
      if report.isPublished { try folder.publish() } else { folder.discard() }
      return report
    } catch {
      folder.discard()
      throw error
    }
  }

  private func fill(
    _ folder: SiteFolder, _ templates: TemplateSet, _ progress: @escaping @Sendable (Int) -> Void
  ) throws -> Report {
    let frame = PageFrame(library.configuration, generator: generator)
    let cases = CasePages(
      library: library, folder: folder, templates: templates, frame: frame,
      includesDrafts: includesDrafts)
    let outcome = try cases.write(progress)
    var report = Report(
      diagnostics: library.diagnostics + outcome.diagnostics, caseCount: outcome.documents.count,
      pageCount: outcome.documents.count)
    guard report.isPublished else { return report }
    let lists = ListPages(
      outcome.documents, frame: frame, templates: templates,
      language: library.configuration.language)
    let pages = try lists.pages()
    for page in pages { try folder.write(templates.render(page), to: page.path) }
    for (name, bytes) in EmbeddedFiles.assets {
      try folder.write(bytes, to: SiteAddress.asset(name))
    }
    for language in SiteLanguage.all {
      try folder.write(Exercise.wordScript(in: language), to: Exercise.wordPath(in: language))
    }
    for file in lists.searchIndex.files() { try folder.write(file.bytes, to: file.path) }
    report.pageCount += pages.count
    return report
  }
}
