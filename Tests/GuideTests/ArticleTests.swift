import Foundation
import TestSupport
import Testing

/// The articles of the guide: their Swift examples are parts of the tests beside this one.
@Suite struct ArticleTests {
  private static let articles = "Documentation/CasebookGuide.docc"

  @Test func everySwiftExampleIsPartOfATest() throws {
    let folder = "\(Repository.root)/Tests/GuideTests"
    let tests = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("Tests.swift") && $0 != "ArticleTests.swift" }
      .map { Self.flush(try Repository.text(of: "Tests/GuideTests/\($0)")) }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(Repository.root)/\(Self.articles)"
    ).filter { $0.hasSuffix(".md") }
    var count = 0
    for name in names {
      let blocks = try Repository.text(of: "\(Self.articles)/\(name)")
        .components(separatedBy: "\n```swift\n").dropFirst()
      for block in blocks {
        let example = Self.flush(try #require(block.components(separatedBy: "\n```").first))
        #expect(
          tests.contains { $0.contains(example) }, "\(name) has an example of its own:\n\(example)")
        count += 1
      }
    }
    #expect(count >= 8)
  }

  /// A text without what its lines are indented by.
  private static func flush(_ text: String) -> String {
    text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "\n")
  }
}
