import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
  private let folder: TemporaryFolder
  private let casebook: Program

  init() throws {
    folder = try TemporaryFolder()
    casebook = Program(folder: folder.path)
  }

  private let page =
    "<html><head><meta charset=utf-8></head><h1>T</h1><h2>案例描述</h2><p>她来了。<h2>案例分析</h2><p>分析。"
    + "<h2>思考题</h2><ol><li>为什么？</ol></html>"

  @Test func aPageBecomesACaseThatCheckAccepts() throws {
    try folder.write(page, to: "page.html")
    try folder.write("", to: "cases/empty.txt")
    let run = try casebook("import", "page.html", "-o", "cases")
    #expect(run.status == 0 && run.output.hasPrefix("cases/t.md"))
    #expect(try casebook("check", "--strict", "cases/t.md").status == 0)
    #expect(try casebook("import", "page.html", "-o", "cases").status == 3)
    try folder.write(page, to: "page.txt")
    #expect(try casebook("import", "page.txt").output == folder.text(of: "cases/t.md"))
  }

  @Test(arguments: ["<p>想一想。", "<blockquote>1、为什么？</blockquote>"])
  func aPageWithoutAQuestionBecomesADraft(text: String) throws {
    try folder.write(page.replacing("<ol><li>为什么？</ol>", with: text), to: "page.html")
    let run = try casebook("import", "page.html", "-o", "new/cases")
    #expect(run.status == 0 && run.output.hasPrefix("new/cases/t.md"))
    #expect(try folder.text(of: "new/cases/t.md").contains("status: draft"))
    #expect(try casebook("check", "new/cases").status == 0)
  }

  @Test func theOutputIsAFileOfACaseOrAFolder() throws {
    try folder.write(page, to: "page.html")
    #expect(try casebook("import", "page.html", "-o", "mine").output.hasPrefix("mine/t.md"))
    #expect(
      try casebook("import", "page.html", "-o", "mine/other.md").output.hasPrefix("mine/other.md"))
    #expect(try casebook("import", "page.html", "-o", "page.html").status == 3)
  }

  @Test func pagesThatCannotBeReadAreRefused() throws {
    try folder.write(Data([0xB0, 0xB8]), to: "page.html")
    let run = try casebook("import", "page.html")
    #expect(run.status == 3 && run.errors.contains("Save it as UTF-8") && run.output.isEmpty)
    try folder.write(String(repeating: "x", count: 2 * 1024 * 1024 + 1), to: "big.html")
    #expect(try casebook("import", "big.html").status == 1)
    try folder.write(String(repeating: "<p>x</p>", count: 100_000), to: "long.html")
    #expect(try casebook("import", "long.html").errors.contains("file-too-large"))
  }

  @Test(arguments: ["docx", "odt"])
  func wordProcessorFilesAreReadByPandoc(format: String) throws {
    let pandoc = URL(fileURLWithPath: "/usr/bin/pandoc")
    guard FileManager.default.isExecutableFile(atPath: pandoc.path) else {
      try Test.cancel("pandoc is not installed")
    }
    try folder.write("# 案例描述\n\n她**来**了[^1]。\n\n[^1]: 注。\n\n# 思考题\n\n1. 为什么？\n", to: "a.md")
    func convert() throws {
      let process = Process()
      process.executableURL = pandoc
      process.arguments = ["\(folder.path)/a.md", "-o", "\(folder.path)/a.\(format)"]
      try process.run()
      process.waitUntilExit()
    }
    try convert()
    let run = try casebook("import", "a.\(format)")
    #expect(run.status == 0)
    #expect(run.output.contains("## 案例描述\n\n她**来**了[^fn1]。\n\n## 思考题\n\n1. 为什么？ {#"))
    #expect(run.output.hasSuffix("[^fn1]: 注。\n"))
    #expect(!run.errors.contains("heading rows"))
    try folder.write("# 案例描述\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", to: "a.md")
    try convert()
    #expect(
      try casebook("import", "a.\(format)").errors.contains("heading rows") == (format == "odt"))
    try folder.write("no document", to: "bad.\(format)")
    let bad = try casebook("import", "bad.\(format)")
    #expect(bad.status == 3 && bad.errors.contains("pandoc couldn't read the file"))
  }
}
