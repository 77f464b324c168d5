import CaseLibrary
import CaseModel
import Foundation
import SiteGenerator
import TestSupport
import Testing

/// A library of a few cases and its site.
struct SmallSite {
  let folder: TemporaryFolder

  init(configuration: String = "title: Library\nlanguage: en\n") throws {
    folder = try TemporaryFolder()
    try folder.write(configuration, to: "casebook.yml")
  }

  /// Builds an edition of the site.
  @discardableResult
  func build(
    _ edition: Edition = .public, drafts: Bool = false, to name: String? = nil
  ) throws -> SiteBuilder.Report {
    try SiteBuilder(
      Library(root: folder.path), to: "\(folder.path)/site/\(name ?? edition.rawValue)",
      generator: "Casebook test", edition: edition, includesDrafts: drafts
    ).build()
  }

  /// Writes a case.
  func write(
    _ name: String, frontMatter: String = "", description: String = "x", analysis: String = "y",
    questions: String = "1. Why? {#why}", after: String = ""
  ) throws {
    try folder.write(
      """
      ---
      title: Case \(name)
      \(frontMatter)
      ---

      ## Description

      \(description)

      ## Analysis

      \(analysis)

      ## Questions

      \(questions)

      \(after)
      """, to: "cases/\(name).md")
  }

  /// Removes a file of the library.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
  }

  /// The text of a file of the public site.
  func page(_ path: String) throws -> String { try folder.text(of: "site/public/" + path) }

  /// Every file of an edition with its bytes.
  func files(_ name: String = "public") throws -> [String: Data] {
    let root = "\(folder.path)/site/\(name)"
    let paths = try #require(FileManager.default.enumerator(atPath: root)).compactMap {
      $0 as? String
    }
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        // A folder has no contents, but counts.
        (path, FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data())
      })
  }
}
