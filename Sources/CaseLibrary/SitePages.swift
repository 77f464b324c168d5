public import CaseModel
public import CaseParser
internal import Foundation

/// A page of the site that is no case, with the file it was read from.
public struct LoadedPage: Sendable {
  /// The file.
  public var file: CaseFile
  /// The bytes of the file.
  public var bytes: [UInt8]
  /// What could be read of it; nil where the file is no text.
  public var parsed: ParsedPage?
  /// What is wrong with the file and its text.
  public var diagnostics: [Diagnostic]
}

extension Library {
  /// The files in `site/pages`, in the order of their names.
  /// - Throws: `LibraryError` where the folder can't be read.
  public func pageFiles() throws -> [CaseFile] {
    let folder = (root == "." ? "" : root + "/") + "site/pages"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && !$0.hasPrefix("_") }
        .map { CaseFile(path: "\(folder)/\($0)") }.sorted { $0.slug < $1.slug }
    } catch {
      throw LibraryError.unreadable(path: folder, reason: SystemReason.of(error))
    }
  }

  /// Reads a page and checks its links.
  /// - Throws: `LibraryError` where the file can't be read.
  public func loadPage(_ file: CaseFile) throws -> LoadedPage {
    switch try loader.source(of: file) {
    case .failure(let problem):
      return LoadedPage(file: file, bytes: [], parsed: nil, diagnostics: [problem.diagnostic])
    case .success(let source):
      let parsed = try loader.parser.parsePage(source, slug: file.slug)
      let problems = loader.problems(with: parsed.references, from: file, in: source)
      let diagnostics = (parsed.diagnostics + problems).sorted { $0.position < $1.position }
      return LoadedPage(
        file: file, bytes: source.bytes, parsed: parsed, diagnostics: diagnostics)
    }
  }
}
