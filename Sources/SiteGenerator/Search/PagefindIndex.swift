internal import CaseModel
internal import Foundation
internal import Glibc
internal import OtherPrograms

/// The index that the program Pagefind makes of a site's case pages, beside the site's own.
///
/// The pages have the site's own index in any case, and search by it where this one is missing or can't be loaded.
public struct PagefindIndex: Sendable {
  /// What became of it.
  public enum Outcome: Sendable {
    /// It is that of the pages.
    case upToDate
    /// The program isn't installed; an index that was there is gone.
    case missingProgram
  }

  private let site: String
  private let language: String
  private let searchPath: String

  /// The program by its names, the one that knows where Chinese words end first.
  private static let programs = ["pagefind_extended", "pagefind"]
  /// The file that tells that casebook had the index made, and of what.
  private static let marker = ".casebook-index"
  /// What search is not to find: what is to be seen only after answering, and what belongs to the page and not to
  /// the case.
  private static let hidden = [
    ".solution", ".hint", ".note-facilitator", ".note-sample", ".exercise", ".contents",
    ".case-foot",
  ]
  /// What Pagefind brings along that the pages don't use.
  private static let unused = [
    "pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight",
  ]

  /// The index of a site.
  /// - Parameters:
  ///   - site: the folder of the site.
  ///   - language: the tag of the language whose words it is made of.
  ///   - searchPath: where programs are looked for, as in the variable `PATH`.
  public init(site: String, language: String, searchPath: String) {
    self.site = site
    self.language = String(language.prefix { $0 != "-" })
    self.searchPath = searchPath
  }

  /// Makes the index anew where pages changed since it was made.
  /// - Throws: `SiteError` where Pagefind fails, or its folder can't be written or holds something else.
  public func update() throws -> Outcome {
    let manager = FileManager.default
    if manager.fileExists(atPath: folder), !manager.fileExists(atPath: "\(folder)/\(Self.marker)") {
      throw SiteError.foreignFile(path: folder)
    }
    guard let program else {
      remove()
      return .missingProgram
    }
    let pages = pageStamps
    let note = "\(program) \(language) \(pages.count)\n"
    let made = FileStamp.of("\(folder)/\(Self.marker)")
    if let made, made.modified > pages.map(\.modified).max() ?? 0,
      (try? String(contentsOfFile: "\(folder)/\(Self.marker)", encoding: .utf8)) == note
    {
      return .upToDate
    }
    defer { try? manager.removeItem(atPath: staging) }
    do {
      try run(program)
      for name in try manager.contentsOfDirectory(atPath: staging)
      where Self.unused.contains(where: name.hasPrefix) {
        try manager.removeItem(atPath: "\(staging)/\(name)")
      }
      try Data(note.utf8).write(to: URL(fileURLWithPath: "\(staging)/\(Self.marker)"))
      remove()
      try manager.moveItem(atPath: staging, toPath: folder)
    } catch let error as SiteError {
      remove()
      throw error
    } catch {
      remove()
      throw SiteError.unwritable(path: folder, reason: error.localizedDescription)
    }
    return .upToDate
  }

  /// Removes an index that was made for the site; any other stays.
  public func remove() {
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Self.marker)") else { return }
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var folder: String { "\(site)/pagefind" }

  /// Where it is made, beside the site.
  private var staging: String {
    let place = URL(fileURLWithPath: site).standardizedFileURL
    return place.deletingLastPathComponent()
      .appendingPathComponent(".\(place.lastPathComponent).indexing-\(getpid())").path
  }

  private var program: String? {
    Self.programs.lazy.compactMap { ProgramPath.find($0, in: searchPath) }.first
  }

  private var pageStamps: [FileStamp] {
    let cases = (try? FileManager.default.contentsOfDirectory(atPath: "\(site)/cases")) ?? []
    return cases.compactMap { FileStamp.of("\(site)/cases/\($0)/index.html") }
  }

  private func run(_ program: String) throws {
    let run = ProgramRun(
      program,
      arguments: [
        "--site", URL(fileURLWithPath: site).path, "--output-path", staging,
        "--glob", "cases/*/index.html", "--keep-index-url", "--root-selector", "article.case",
        "--exclude-selectors", Self.hidden.joined(separator: ", "), "--force-language", language,
        "--silent",
      ], environment: ["PATH": searchPath], mostSeconds: 600)
    do { _ = try run.output() } catch {
      throw SiteError.programFailed("Pagefind", reason: "\(error)")
    }
  }
}

extension SearchDocument {
  /// The same with a word that stands for the case alone, by which what Pagefind finds is known; no word of a text has
  /// a colon.
  /// - Parameter vocabulary: numbers the word.
  func naming(_ slug: String, _ vocabulary: inout Vocabulary) -> Self {
    let name = "case:" + slug.replacing(" ", with: "%20")
    let word = vocabulary.number(of: Array(name.utf8)[...])
    return Self(headWords: headWords + [word], textWords: textWords)
  }
}
