import CaseModel
import Foundation
import SiteGenerator
import TestSupport
import Testing

@Suite struct IncrementalBuildTests {
  private let site: SmallSite

  init() throws {
    site = try SmallSite(
      configuration: "title: Library\nlanguage: en\nurl: https://cases.example.org/\n")
    for name in ["a", "b", "c", "d", "e", "f"] {
      try site.write(
        name, frontMatter: "published: 2020-01-0\(name == "a" ? 1 : 2)\ntags: [\(name), all]",
        analysis: "### Causes\n\n- Why. #cause-\(name)")
    }
  }

  @Test func nothingIsWrittenWhereNothingChanged() throws {
    #expect(try site.build().writtenCount > 10)
    let before = try site.files()
    let again = try site.build()
    #expect(again.writtenCount == 0 && again.caseCount == 6 && again.isPublished)
    #expect(try site.files() == before)
  }

  @Test func oneEditWritesOnlyWhatShowsIt() throws {
    try site.build()
    try site.write(
      "c", frontMatter: "published: 2020-01-02\ntags: [c, all]", description: "Changed.",
      analysis: "### Causes\n\n- Why. #cause-c")
    let report = try site.build()
    // The page, the hand-out and the words that search finds.
    #expect(report.writtenCount == 3 && report.pageCount > 20)
    #expect(try site.page("cases/c/index.html").contains("Changed."))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/site") == ["public"])
  }

  @Test func aFileOfTheSiteThatSomebodyChangedIsMadeAgain() throws {
    try site.build()
    let before = try site.files()
    try site.folder.write("gone", to: "site/public/cases/a/index.html")
    try site.remove("site/public/cases/b")
    #expect(try site.build().writtenCount == 4)
    #expect(try site.files() == before)
  }

  @Test func anErrorAfterAnEditLeavesTheSiteAsItWas() throws {
    try site.build()
    let before = try site.files()
    try site.write("b", description: "[gone](nowhere.md)")
    try site.write("c", description: "Changed.")
    #expect(try !site.build().isPublished)
    #expect(try site.files() == before)
    try site.write("b")
    #expect(try site.build().isPublished)
    #expect(try site.page("cases/c/index.html").contains("Changed."))
  }

  @Test func aLinkIsCheckedAgainWhenItsTargetChanges() throws {
    try site.write("a", description: "[b](b.md#then)")
    try site.write("b", description: "x\n\n### Then\n\ny")
    #expect(try site.build().isPublished)
    try site.write("b", description: "x\n\n### Now\n\ny")
    #expect(try site.build().diagnostics.map(\.rule) == [.missingAnchor])
    try site.remove("cases/b.md")
    #expect(try site.build().diagnostics.map(\.rule) == [.missingFile])
  }

  @Test func aPictureThatIsNotShownMustStayThere() throws {
    try site.folder.write("picture", to: "cases/b/plan.png")
    try site.folder.write(
      """
      ---
      title: B
      ---

      ## Description

      x

      ## Questions

      1. Why? {#why}

      ## Analysis

      y

      ## Facilitator notes

      ![The plan](plan.png)
      """, to: "cases/b/index.md")
    try site.remove("cases/b.md")
    #expect(try site.build().isPublished)
    #expect(try site.build().writtenCount == 0)
    try site.remove("cases/b/plan.png")
    #expect(try site.build().diagnostics.map(\.rule) == [.missingFile])
  }

  @Test(arguments: 0..<12)
  func aBuildAfterAnyEditsIsTheSameAsACleanOne(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try site.folder.write("# About\n\nx", to: "site/pages/about.md")
    try site.build()
    for _ in 0..<6 {
      for _ in 0...Int.random(in: 0..<3, using: &random) { try edit(&random) }
      let report = try site.build()
      let clean = try site.build(to: "clean-\(seed)")
      #expect(report.isPublished == clean.isPublished)
      #expect(report.isPublished, "\(report.diagnostics)")
      let (left, right) = (try site.files(), try site.files("clean-\(seed)"))
      #expect(Set(left.keys) == Set(right.keys))
      let unlike = left.filter { right[$0.key] != $0.value }.keys.sorted()
      #expect(unlike.isEmpty, "\(unlike)")
      #expect(report.pageCount == clean.pageCount && report.caseCount == clean.caseCount)
      try site.remove("site/clean-\(seed)")
      try forgetCleanBuild()
    }
  }

  /// Leaves only the memory of the site's own builds, so that the next clean build is one.
  private func forgetCleanBuild() throws {
    let folder = site.folder.path + "/.casebook"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let dates = try names.filter { $0.hasPrefix("build-") && !$0.hasSuffix(".lock") }.map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return (name, attributes[.modificationDate] as? Date ?? .distantPast)
    }.sorted { $0.1 < $1.1 }
    if let last = dates.last, dates.count > 1 { try site.remove(".casebook/\(last.0)") }
  }

  private func edit(_ random: inout SeededGenerator) throws {
    let names = ["a", "b", "c", "d", "e", "f", "g", "数"]
    let name = names.randomElement(using: &random) ?? "a"
    let exists = FileManager.default.fileExists(atPath: "\(site.folder.path)/cases/\(name).md")
    switch Int.random(in: 0..<14, using: &random) {
    case 10... where exists:
      let text = try site.folder.text(of: "cases/\(name).md")
      let more = "\(word(&random, "New", "Why", "Case")) \(word(&random, "事故", "数据", "x y"))"
      let isSame = Int.random(in: 0..<5, using: &random) == 0
      try site.folder.write(isSame ? text : "\(text)\n\n\(more)\n", to: "cases/\(name).md")
    case 0 where exists: try site.remove("cases/\(name).md")
    case 1 where exists:
      let other = names.randomElement(using: &random) ?? "b"
      let target = "\(site.folder.path)/cases/\(other).md"
      if FileManager.default.fileExists(atPath: target) { return }
      try FileManager.default.moveItem(
        atPath: "\(site.folder.path)/cases/\(name).md", toPath: target)
    case 2:
      let title = Int.random(in: 0..<3, using: &random)
      try site.folder.write("# About \(title)\n\nx\(title)", to: "site/pages/about.md")
    case 3:
      let word = Int.random(in: 0..<2, using: &random)
      try site.folder.write(
        "<p>\(word) {{name}}</p>\n{{> card-list}}", to: "templates/topic.mustache")
    default:
      let language = word(&random, "en", "zh-Hans")
      try site.write(
        name,
        frontMatter: """
          language: \(language)
          published: 2020-01-0\(Int.random(in: 1..<4, using: &random))
          tags: [\(word(&random, "x", "y", "z")), \(word(&random, "p", "q"))]
          summary: \(word(&random, "one", "two"))
          audience: [\(word(&random, "u", "v"))]
          duration: \(word(&random, "10", "20"))
          status: \(word(&random, "published", "published", "retired", "draft"))
          """,
        analysis:
          "### Causes\n\n- Why. #\(word(&random, "k", "l", "m"))\n\n### Measures\n\n- How. #\(word(&random, "r", "s"))"
      )
    }
  }

  private func word(_ random: inout SeededGenerator, _ words: String...) -> String {
    words.randomElement(using: &random) ?? ""
  }
}
