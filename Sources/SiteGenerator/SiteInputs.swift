internal import CaseLibrary
internal import CaseModel
internal import Foundation

/// What a site is made of besides its cases: the program, the configuration, templates and pages.
struct SiteInputs: Sendable {
  /// When the build began, by the clock of the file system.
  let start: Int
  let templates: TemplateSet
  let confinement: Confinement
  /// The pages that are no cases.
  let pages: [StaticPage]
  /// What is wrong with them.
  let pageDiagnostics: [Diagnostic]
  /// What is found in a case's file depends on this and the file.
  let surveyKey: ContentKey
  /// The site depends on this, the cases and what lies beside them.
  let siteKey: ContentKey

  /// Reads everything but the cases.
  /// - Throws: `SiteError` for templates, `LibraryError` for files that can't be read.
  init(
    _ library: Library, generator: String, edition: Edition, includesDrafts: Bool,
    addition: SiteAddition = SiteAddition()
  ) throws {
    start = FileStamp.now
    confinement = Confinement(to: library.root)
    templates = try TemplateSet(
      overriddenBy: "\(library.root)/templates", confinement: confinement)
    let files = try library.pageFiles()
    for file in files { try confinement.check(file.path) }
    let loaded = try files.map { try library.loadPage($0) }
    added = addition.pages
    pages = loaded.compactMap(StaticPage.init)
    pageDiagnostics = loaded.flatMap(\.diagnostics)

    var hasher = ContentHasher()
    hasher.add(Self.program + [generator, edition.rawValue, "\(includesDrafts)"])
    let configuration = "\(library.root)/casebook.yml"
    let isConfigured = FileManager.default.fileExists(atPath: configuration)
    hasher.add(try isConfigured ? FileReader.bytes(at: configuration) : [])
    surveyKey = hasher.key
    for source in templates.sources { hasher.add([source.name, source.text]) }
    frameKey = hasher.key
    for page in pages { hasher.add(page.key) }
    addition.add(to: &hasher)
    siteKey = hasher.key
  }

  private let added: [AddedPage]
  private let frameKey: ContentKey

  /// What every page depends on: of other pages, only what the navigation shows of them.
  func pageKey(kinds: [TopicKind]) -> ContentKey {
    var hasher = ContentHasher()
    hasher.add(frameKey)
    hasher.add(kinds.map(\.rawValue))
    for page in pages { hasher.add([page.slug, page.title, page.language]) }
    for page in added where page.parent == nil {
      hasher.add([page.path, page.title, page.language])
    }
    return hasher.key
  }

  /// The program that is running: another one may make other pages of the same cases.
  private static var program: [String] {
    let stamp = FileStamp.of("/proc/self/exe") ?? .unknown
    return ["\(stamp.size) \(stamp.modified) \(stamp.inode)"]
  }
}
