import CaseLibrary
import CaseModel
import Foundation
import SiteGenerator
import TestSupport
import Testing

@Suite struct SiteBuilderTests {
  private let library: SmallSite
  private var folder: TemporaryFolder { library.folder }
  private var site: String { folder.path + "/site/public" }

  init() throws {
    library = try SmallSite(configuration: "title: Library <&> \"one\"\nlanguage: en\n")
  }

  @discardableResult
  private func build(drafts: Bool = false) throws -> SiteBuilder.Report {
    try library.build(drafts: drafts)
  }

  private func write(
    _ name: String, frontMatter: String = "", description: String = "x", analysis: String = "y",
    questions: String = "1. Why? {#why}", after: String = ""
  ) throws {
    try library.write(
      name, frontMatter: frontMatter, description: description, analysis: analysis,
      questions: questions, after: after)
  }

  private func page(_ path: String) throws -> String { try folder.text(of: "site/public/" + path) }

  @Test func theConfigurationNamesCompetenciesAndThePlaceOfTheSite() throws {
    try folder.write(
      "url: https://cases.example.org/x\ncompetencies:\n  calm: Calming & listening\n",
      to: "casebook.yml")
    try write("one", frontMatter: "competencies: [calm]")
    #expect(try build().isPublished)
    #expect(try page("cases/one/index.html").contains(">Calming &amp; listening</a></li>"))
    #expect(
      try page("404.html").contains("href=\"https://cases.example.org/x/assets/style.css\""))
    #expect(try page("index.html").contains("href=\"assets/style.css\""))
  }

  @Test func everyPageIsThereAndEveryLinkLeadsToAFile() throws {
    try write(
      "one", frontMatter: "tags: [投诉, 'a/b?']",
      description: "[two](two.md#analysis) [self](#analysis)")
    try write("two", frontMatter: "language: zh-Hans\ntags: [投诉]")
    try write("图书馆")
    let report = try build()
    #expect(report.isPublished && report.caseCount == 3)
    let files = try #require(FileManager.default.enumerator(atPath: site)).compactMap {
      $0 as? String
    }
    for file in files where file.hasSuffix(".html") {
      let text = try page(file)
      let base = URL(fileURLWithPath: "\(site)/\(file)")
      for match in text.replacing("href=\"data:,\"", with: "").matches(
        of: #/(?:href|src)="([^"#]+)(?:#[^"]*)?"/#)
      {
        let target = try #require(URL(string: String(match.1), relativeTo: base))
        #expect(
          FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
          "\(file): \(match.1)")
      }
      let fragments = text.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }
      for fragment in fragments.compactMap(\.removingPercentEncoding) {
        #expect(text.contains("id=\"\(fragment)\""), "\(file): #\(fragment)")
      }
    }
  }

  @Test func whatIsForTheFacilitatorIsNowhere() throws {
    let question = """
      1. Why? {#why}
         - (x) a
           > FEEDBACK-SECRET
         - ( ) b

         > [!ANSWER]
         > ANSWER-SECRET

         > [!RUBRIC]
         > - RUBRIC-SECRET (2)

         > [!FACILITATOR]
         > NOTE-SECRET
      """
    try write(
      "held", frontMatter: "reveal: facilitator", analysis: "ANALYSIS-SECRET", questions: question,
      after: "## Facilitator notes\n\nSECTION-SECRET")
    try write(
      "open", description: "> [!FACILITATOR]\n> TEXT-SECRET", questions: question,
      after: "## Facilitator notes\n\nSECTION-SECRET")
    try build()
    let files = try #require(FileManager.default.enumerator(atPath: site)).compactMap {
      $0 as? String
    }
    for file in files where file.hasSuffix(".html") {
      let text = try page(file)
      for secret in ["NOTE-SECRET", "SECTION-SECRET", "TEXT-SECRET"] {
        #expect(!text.contains(secret), "\(file)")
      }
    }
    let held = try page("cases/held/index.html")
    for secret in ["ANALYSIS", "ANSWER", "RUBRIC", "FEEDBACK"] {
      #expect(!held.contains("\(secret)-SECRET"))
    }
    let open = try page("cases/open/index.html")
    #expect(open.contains("ANSWER-SECRET"))
    #expect(open.contains(#/<details[^>]*>[\s\S]*<p>y</p>/#))
  }

  /// A combining accent: behind a quotation mark it makes one character with it.
  private static let accent: Unicode.Scalar = "\u{301}"

  @Test func whateverAnAuthorWritesIsEscaped() throws {
    let nasty = "\"\u{301}><script>alert(1)</script>"
    try write(
      "nasty",
      frontMatter:
        "summary: '\(nasty)'\ntags: ['\(nasty)']\nsource: '\(nasty)'\nauthors: ['\(nasty)']",
      description: "x {{title}} {{{html}}}", questions: "1. a {#a}\n   - (x) \\<script>\n   - ( ) b"
    )
    try build()
    for file in ["index.html", "cases/nasty/index.html", "tags/index.html"] {
      // Of JSON, `JSONText` takes care; a quotation mark means nothing to HTML there.
      let text = try page(file).replacing(
        #/<script type="application\/(?:ld\+)?json"[^>]*>[\s\S]*?<\/script>/#, with: "")
      #expect(!text.contains("<script>"))
      let marks = zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).map { [$0, $1] }
      #expect(marks.contains { $0[1] == Self.accent })
      #expect(!marks.contains(["\"", Self.accent]))
    }
    #expect(try page("index.html").contains("Library &lt;&amp;&gt; &quot;one&quot;"))
    #expect(try page("cases/nasty/index.html").contains("x {{title}} {{{html}}}"))
  }

  @Test func aBuildWithErrorsLeavesTheSiteAsItWas() throws {
    try write("good")
    try build()
    let before = try page("cases/good/index.html")
    try write("good", description: "changed")
    try write("bad", questions: "none")
    let report = try build()
    #expect(!report.isPublished && report.diagnostics.map(\.rule) == [.noQuestions])
    #expect(try page("cases/good/index.html") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site") == ["public"])
  }

  @Test func aBuildReplacesTheSiteAndLeavesNothingOld() throws {
    try write("one")
    try write("two")
    try build()
    try FileManager.default.removeItem(atPath: folder.path + "/cases/two.md")
    try build()
    #expect(!FileManager.default.fileExists(atPath: site + "/cases/two"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site") == ["public"])
  }

  @Test func aFolderThatCasebookDidNotMakeIsNotTouched() throws {
    try write("one")
    try folder.write("mine", to: "site/public/mine.txt")
    #expect(throws: SiteError.self) { try build() }
    #expect(try page("mine.txt") == "mine")
  }

  @Test func twoBuildsAreTheSameToTheByte() throws {
    for name in ["a", "b", "c", "d"] {
      try write(name, frontMatter: "tags: [x, y, z]\ndate: 2020-01-02")
    }
    try build()
    let first = try contents()
    try build()
    #expect(try contents() == first)
  }

  private func contents() throws -> [String: Data] {
    let files = try #require(FileManager.default.enumerator(atPath: site)).compactMap {
      $0 as? String
    }
    return Dictionary(
      uniqueKeysWithValues: files.map {
        ($0, FileManager.default.contents(atPath: "\(site)/\($0)") ?? Data())
      })
  }

  @Test func draftsAreBuiltOnlyOnRequest() throws {
    try write("one")
    try write("two", frontMatter: "status: draft")
    #expect(try build().caseCount == 1)
    #expect(!FileManager.default.fileExists(atPath: site + "/cases/two"))
    #expect(try build(drafts: true).caseCount == 2)
  }

  @Test func picturesAreCopiedButNotFromOutside() throws {
    try write("one/index", description: "![p](plan.svg)")
    try write("two", description: "![p](img/plan.svg)")
    try folder.write("<svg/>", to: "cases/one/plan.svg")
    try folder.write("<svg/>", to: "cases/img/plan.svg")
    try build()
    #expect(try page("cases/one/plan.svg") == "<svg/>")
    #expect(try page("cases/img/plan.svg") == "<svg/>")
    #expect(try page("cases/two/index.html").contains("src=\"../img/plan.svg\""))
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.svg")
    try FileManager.default.removeItem(atPath: folder.path + "/cases/img/plan.svg")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/cases/img/plan.svg", withDestinationPath: outside.path + "/secret.svg"
    )
    #expect(throws: SiteError.self) { try build() }
    #expect(try page("cases/img/plan.svg") == "<svg/>")
  }

  @Test func templatesCanBeReplacedAndBrokenOnesAreNamed() throws {
    try write("one")
    try folder.write("<p>{{labels.tags}} {{name}}</p>", to: "templates/topic.mustache")
    try folder.write("own {{generator}}", to: "templates/not-found.mustache")
    try build()
    #expect(try page("404.html") == "own Casebook test")
    try folder.write("\n\n{{#open}}", to: "templates/not-found.mustache")
    let failure = #expect(throws: SiteError.self) { try build() }
    #expect(failure?.description.contains("not-found.mustache:3") == true)
  }
}
