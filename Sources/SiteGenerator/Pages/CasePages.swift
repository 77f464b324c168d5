internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Synchronization

/// Reads every case of a library and writes its page at once, so that no more than a few cases are in
/// memory at any time.
struct CasePages: Sendable {
  let library: Library
  let folder: SiteFolder
  let templates: TemplateSet
  let frame: PageFrame
  let includesDrafts: Bool

  /// What is known when all pages are written.
  struct Outcome {
    /// What search and lists know of every case that has a page.
    var documents: [SearchDocument]
    var diagnostics: [Diagnostic]
  }

  private struct Written: Sendable {
    var document: SearchDocument?
    var identity: CaseIdentity?
    var diagnostics: [Diagnostic]
  }

  /// Writes the pages.
  /// - Parameter progress: called after each case with the number done.
  /// - Throws: the first error that stopped a case from being read or its page from being written.
  func write(_ progress: @escaping @Sendable (Int) -> Void) throws -> Outcome {
    let slugs = Set(library.files.map(\.slug))
    let done = Atomic(0)
    let results = library.map { file, loaded in
      defer { progress(done.add(1, ordering: .relaxed).newValue) }
      return Result { try write(file, loaded.get(), slugs: slugs) }
    }
    let written = try results.map { try $0.get() }
    let conflicts = Library.conflicts(among: written.compactMap(\.identity))
    return Outcome(
      documents: written.compactMap(\.document),
      diagnostics: written.flatMap(\.diagnostics) + conflicts)
  }

  private func write(
    _ file: CaseFile, _ loaded: LoadedCase, slugs: Set<String>
  ) throws -> Written {
    guard loaded.isUsable, let parsed = loaded.parsed else {
      return Written(diagnostics: loaded.diagnostics)
    }
    let content = parsed.content
    let identity = CaseIdentity(content)
    if content.metadata.status == .draft && !includesDrafts {
      return Written(identity: identity, diagnostics: loaded.diagnostics)
    }
    let page = CasePage(
      content: content, frame: frame, slugs: slugs, ownsFolder: file.ownsFolder)
    try folder.write(templates.render(page.page), to: page.path)
    for reference in Set(parsed.references.map(\.path)) where CaseLoader.slug(of: reference) == nil
    {
      try copy(reference, of: file, toFolderOf: page.path)
    }
    return Written(
      document: SearchDocument(content), identity: identity, diagnostics: loaded.diagnostics)
  }

  /// Publishes a file that a case points to, from where it lies beside the case.
  private func copy(_ path: String, of file: CaseFile, toFolderOf page: String) throws {
    let source = (file.folder as NSString).appendingPathComponent(path)
    let root = URL(fileURLWithPath: library.root).resolvingSymlinksInPath().path + "/"
    guard URL(fileURLWithPath: source).resolvingSymlinksInPath().path.hasPrefix(root) else {
      throw SiteError.outsideLibrary(path: source)
    }
    let folder = (page as NSString).deletingLastPathComponent
    let base = file.ownsFolder ? folder : (folder as NSString).deletingLastPathComponent
    let target = URL(fileURLWithPath: "/\(base)/\(path)").standardizedFileURL.path.dropFirst()
    try self.folder.write(FileReader.bytes(at: source), to: String(target))
  }
}
