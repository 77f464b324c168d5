import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  private let folder: TemporaryFolder
  private let casebook: Program

  init() throws {
    folder = try library()
    casebook = Program(folder: folder.path)
  }

  @Test func versionAndHelp() throws {
    #expect(try casebook("--version").output.contains(#/^\d+\.\d+\.\d+\n$/#))
    let help = try casebook("--help")
    #expect(help.status == 0 && help.errors.isEmpty)
    for command in [
      "new", "check", "list", "show", "reflect", "build", "import", "explain", "format", "schema",
      "due", "commitments", "history", "answers", "export-mine", "erase-mine",
    ] {
      #expect(help.output.contains("\n  \(command) "))
      let own = try casebook(command, "--help")
      #expect(own.status == 0 && own.output.contains("USAGE: casebook \(command)"))
    }
  }

  @Test func wrongUsageEndsWithTwo() throws {
    for arguments in [["frobnicate"], ["check", "--strcit"], ["show"], ["show", "nothing"]] {
      let outcome =
        arguments.count == 1 ? try casebook(arguments[0]) : try casebook(arguments[0], arguments[1])
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty)
    }
  }

  @Test func checkShowsTheLineACaretAndAFix() throws {
    #expect(try casebook("check").output == "1 case, 0 errors, 0 warnings.\n")
    #expect(try casebook("check", "--quiet").output.isEmpty)
    try folder.write(
      smallCase.replacing("1. 为什么？ {#why}", with: "1. 为什么是这样？ {#why mni=3}"), to: "cases/small.md")
    let outcome = try casebook("check", "cases")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        cases/small.md:17:18: error: There is no question attribute “mni”. [invalid-attribute]
            1. 为什么是这样？ {#why mni=3}
                                    ^~~~~
            → Did you mean “min”?
        1 case, 1 error, 0 warnings.

        """)
  }

  @Test func warningsCountOnlyWhenStrict() throws {
    try folder.write(smallCase.replacing(" {#why}", with: ""), to: "cases/small.md")
    #expect(try casebook("check").status == 0)
    #expect(try casebook("check", "--strict").status == 1)
  }

  @Test func problemsAreShownToMachinesToo() throws {
    let broken = smallCase.replacing("为什么？ {#why}", with: "为什e\u{301}？ {#why mni=3}")
    try folder.write(broken, to: "cases/small.md")
    let json = try casebook("check", "--format", "json")
    #expect(json.status == 1)
    let records = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(records?.count == 1)
    #expect(records?[0]["rule"] as? String == "invalid-attribute")
    #expect(records?[0]["line"] as? Int == 17 && records?[0]["column"] as? Int == 15)
    let github = try casebook("check", "--format", "github").output
    #expect(
      github.hasPrefix("::error file=cases/small.md,line=17,col=15,title=invalid-attribute::There"))
    let sarif = try casebook("check", "--format", "sarif").output
    let log = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
    let run = (log?["runs"] as? [[String: Any]])?.first
    #expect(log?["version"] as? String == "2.1.0")
    #expect((run?["results"] as? [[String: Any]])?.count == 1)
    let result = try #require((run?["results"] as? [[String: Any]])?.first)
    let location = (result["locations"] as? [[String: Any]])?.first
    let place = location?["physicalLocation"] as? [String: Any]
    #expect(
      place?["region"] as? [String: Int] == ["startLine": 17, "startColumn": 16, "endColumn": 21])
    try folder.write(smallCase, to: "cases/small.md")
    #expect(try casebook("check", "--format", "json").output == "[\n\n]\n")
  }

  @Test func explainTellsWhatARuleIsFor() throws {
    let all = try casebook("explain")
    #expect(all.status == 0 && all.output.contains("missing-section"))
    let one = try casebook("explain", "raw-html")
    #expect(one.status == 0 && one.output.hasPrefix("raw-html (warning)\n"))
    let wrong = try casebook("explain", "raw-htlm")
    #expect(wrong.status == 2 && wrong.errors.contains("raw-html"))
  }

  @Test func whatCannotBeReadEndsWithThreeAndTheRestIsChecked() throws {
    #expect(try casebook("check", "nowhere").status == 3)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/cases/broken.md", withDestinationPath: "nowhere")
    let outcome = try casebook("check")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("cases/broken.md can't be read"))
    #expect(outcome.output.hasSuffix("2 cases, 0 errors, 0 warnings.\n"))
  }

  @Test func listAndShowTellWhatATraineeMaySee() throws {
    let list = try casebook("list").output
    #expect(list.contains("small") && list.contains("小案例"))
    #expect(try casebook("list", "--tag", "投诉").output == list)
    #expect(try casebook("list", "--tag", "other").output.isEmpty)
    for name in ["small", "sma", "cases/small.md"] {
      let shown = try casebook("show", name)
      #expect(shown.status == 0 && shown.output.contains("她来了。"))
      for hidden in ["ANALYSIS", "MODEL", "SECRET"] { #expect(!shown.output.contains(hidden)) }
    }
  }

  @Test(arguments: [
    ("trainee", "after-answers", []), ("trainee", "immediately", ["ANALYSIS"]),
    ("public", "after-answers", ["ANALYSIS", "MODEL"]), ("public", "facilitator", []),
    ("facilitator", "facilitator", ["ANALYSIS", "MODEL", "SECRET"]),
  ])
  func anEditionShowsWhatItsReadersMaySee(
    edition: String, reveal: String, shown: [String]
  ) throws {
    let text = smallCase.replacing("tags:", with: "reveal: \(reveal)\ntags:")
    try folder.write(text, to: "cases/small.md")
    let output = try casebook("show", "small", "--edition", edition).output
    let found = ["ANALYSIS", "MODEL", "SECRET"].filter(output.contains)
    #expect(found == shown && output.contains("她来了。"))
  }

  @Test(arguments: [0, 20_000])
  func sarifNamesColumnsByCodePointsHoweverLongTheLine(length: Int) throws {
    let before = "👍🏽" + String(repeating: "字", count: length)
    try folder.write(smallCase + "\n\n\(before)<b>x\n", to: "cases/small.md")
    let sarif = try casebook("check", "--format", "sarif").output
    // Where there is no line to count in, columns are characters as one sees them.
    let start = length == 0 ? before.unicodeScalars.count + 1 : before.count + 1
    #expect(sarif.contains("\"startColumn\" : \(start),"))
    #expect(sarif.contains("\"endColumn\" : \(start + 3),"))
  }

  @Test func aCaseWithErrorsIsNotWorkedThrough() throws {
    try folder.write(smallCase.replacing("## 案例分析", with: "## 别的"), to: "cases/small.md")
    let outcome = try casebook("reflect", "small", "--answers", "none.yml")
    #expect(outcome.status == 1 && outcome.errors.contains("missing-section"))
  }

  @Test(arguments: [
    ("It's: a\n---\n#case\u{1B}", nil, "its-a-case"), ("抬起头来", nil, "抬起头来"), ("抬头", "en", "抬头"),
  ])
  func aNewCaseIsADraftThatCheckAccepts(title: String, language: String?, slug: String) throws {
    let made =
      try language.map { try casebook("new", title, "--language", $0) } ?? casebook("new", title)
    #expect(made.status == 0 && made.output.contains("cases/\(slug).md"))
    #expect(try casebook("check", "--strict", "cases/\(slug).md").status == 0)
    let text = try folder.text(of: "cases/\(slug).md")
    #expect(text.contains(language == "en" || slug == "its-a-case" ? "## Description" : "## 案例描述"))
    let again = try casebook("new", title)
    #expect(again.status == 3 && again.errors.contains("is there already"))
    #expect(try folder.text(of: "cases/\(slug).md") == text)
  }

  @Test func importWritesANewFileOnly() throws {
    try folder.write("标题\n\n【案例描述】她来了。\n\n【案例分析】原因。\n\n【思考问题】\n1、为什么？\n", to: "page.txt")
    #expect(try casebook("import", "page.txt").output.hasPrefix("---\ntitle: 标题\n"))
    let made = try casebook("import", "page.txt", "-o", "cases")
    #expect(made.status == 0 && made.output.contains("cases/标题.md"))
    #expect(try casebook("check", "cases/标题.md").status == 0)
    let again = try casebook("import", "page.txt", "-o", "cases")
    #expect(again.status == 3 && again.errors.contains("is there already"))
    try folder.write(Data([0xB0, 0xB8]), to: "gb.txt")
    #expect(try casebook("import", "gb.txt").status == 1)
  }

  @Test func buildKeepsTheOldSiteWhereItCannotMakeANewOne() throws {
    #expect(try casebook("build").status == 0)
    let page = "site/public/cases/small/index.html"
    let before = try folder.text(of: page)
    try folder.write(smallCase + "\n\n[x](javascript:1)\n", to: "cases/small.md")
    let refused = try casebook("build")
    #expect(refused.status == 1 && refused.errors.contains("unsafe-link"))
    #expect(try folder.text(of: page) == before)
  }

  @Test func aFullDiskIsNamedAndTheOldSiteStays() throws {
    guard let disk = try SmallDisk(in: folder, kilobytes: 400) else {
      try Test.cancel("no file system can be mounted here")
    }
    #expect(try casebook("build", "-o", "disk/site").status == 0)
    let before = try folder.text(of: "disk/site/index.html")
    for number in 0..<150 { try folder.write(smallCase, to: "cases/c\(number).md") }
    let full = try casebook("build", "-o", "disk/site")
    #expect(full.status == 3 && full.errors.contains("No space left on device"))
    #expect(try folder.text(of: "disk/site/index.html") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["site"])
  }
}
