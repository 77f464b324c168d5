import CaseModel
import Foundation
import FoundationXML
import SiteGenerator
import TestSupport
import Testing

@Suite struct SitePagesTests {
  private let site: SmallSite

  init() throws {
    site = try SmallSite(
      configuration: "title: \"L <&> 'one'\"\nlanguage: en\nurl: https://cases.example.org/x\n")
  }

  @Test func relatedCasesShareCausesAndMeasuresTheRarestFirst() throws {
    let common = "### Causes\n\n- A. #common"
    try site.write("one", analysis: common + " #rare\n\n### Measures\n\n- M. #fix")
    try site.write("two", analysis: common)
    try site.write("three", analysis: common + " #rare")
    try site.write("four", analysis: "### Lessons\n\n- L. #rare")
    try site.build()
    let page = try site.page("cases/one/index.html")
    let part = try #require(page.firstMatch(of: #/<section class="related"[\s\S]*?<\/section>/#)).0
    let links = part.matches(of: #/href="\.\.\/\.\.\/cases\/(\w+)\/index\.html"/#).map(\.1)
    #expect(links == ["three", "two"])
    #expect(part.contains("<span>rare</span>"))
    #expect(try !site.page("cases/four/index.html").contains("class=\"related\""))
  }

  @Test func neighboursAreOfTheSameLanguageInTheOrderOfTheList() throws {
    try site.write("old", frontMatter: "date: 2001-01-01")
    try site.write("middle", frontMatter: "date: 2002-01-01")
    try site.write("new", frontMatter: "date: 2003-01-01")
    try site.write("中", frontMatter: "date: 2002-06-01\nlanguage: zh-Hans")
    try site.build()
    let page = try site.page("cases/middle/index.html")
    #expect(page.contains("<a rel=\"prev\" href=\"../../cases/new/index.html\""))
    #expect(page.contains("<a rel=\"next\" href=\"../../cases/old/index.html\""))
  }

  @Test func translationsLeadToEachOther() throws {
    try site.write("counter")
    try site.write("guitai", frontMatter: "language: zh-Hans\ntranslation-of: counter")
    try site.build()
    #expect(
      try site.page("cases/counter/index.html").contains(
        "<link rel=\"alternate\" hreflang=\"zh-Hans\" "
          + "href=\"https://cases.example.org/x/cases/guitai/\">"))
    #expect(
      try site.page("cases/guitai/index.html").contains(
        "<a href=\"../../cases/counter/index.html\" hreflang=\"en\""))
    #expect(try site.page("sitemap.xml").contains("hreflang=\"zh-Hans\""))
  }

  @Test func causesAreSetAgainstMeasures() throws {
    for name in ["a", "b"] {
      try site.write(
        name, analysis: "### Causes\n\n- C. #队列\n\n### Measures\n\n- M. #More-staff")
    }
    try site.build()
    let matrix = try site.page("matrix/index.html")
    #expect(matrix.contains("href=\"../causes/%E9%98%9F%E5%88%97/index.html#with-more-staff\""))
    #expect(matrix.contains(">2</a></td>"))
    #expect(try site.page("causes/队列/index.html").contains("id=\"with-more-staff\""))
    #expect(try site.page("measures/more-staff/index.html").contains("id=\"with-队列\""))
  }

  @Test func structuredDataIsJSONThatCannotLeaveItsElement() throws {
    try site.write(
      "nasty",
      frontMatter: """
        summary: '</script><script>alert("1")</script> & <!-- ]]>'
        tags: ['</SCRIPT>']
        authors: ["\\"q\\" \\\\"]
        license: CC-BY-4.0
        duration: 40
        """)
    try site.build()
    let page = try site.page("cases/nasty/index.html")
    let json = try #require(
      page.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)
    ).1
    #expect(!json.contains("<") && !json.contains("&"))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["@type"] as? String == "LearningResource")
    #expect((object["description"] as? String)?.hasPrefix("</script><script>alert(\"1\")") == true)
    #expect(object["creditText"] as? String == "\"q\" \\")
    #expect(object["timeRequired"] as? String == "PT40M")
    #expect(object["license"] as? String == "https://spdx.org/licenses/CC-BY-4.0.html")
  }

  @Test func feedsAreWellFormedAndTellOfTheNewest() throws {
    for day in 1...22 {
      try site.write(
        "c\(day)",
        frontMatter:
          "published: 2020-01-\(day < 10 ? "0" : "")\(day)\ntags: ['<t>']\nsummary: 'a & b'")
    }
    try site.write("undated")
    try site.build()
    for path in ["feed.xml", "tags/t/feed.xml", "sitemap.xml"] {
      let parser = XMLParser(data: Data(try site.page(path).utf8))
      #expect(parser.parse(), "\(path)")
    }
    let feed = try site.page("feed.xml")
    #expect(feed.matches(of: #/<entry /#).count == 20)
    #expect(feed.contains("<updated>2020-01-22T00:00:00Z</updated>"))
    #expect(feed.contains("<id>https://cases.example.org/x/cases/c22/</id>"))
    #expect(!feed.contains("undated"))
    #expect(
      try site.page("robots.txt").contains("Sitemap: https://cases.example.org/x/sitemap.xml"))
  }

  @Test func longListsAreParted() throws {
    for number in 1...101 {
      try site.write("c\(number)", frontMatter: "tags: [t]")
    }
    try site.build()
    #expect(try site.page("index.html").contains("href=\"all/index.html\""))
    #expect(try site.page("all/2/index.html").matches(of: #/<article class="card"/#).count == 1)
    #expect(try site.page("tags/t/2/index.html").contains("href=\"../../../tags/t/index.html\""))
  }

  @Test func pagesOfTheLibraryArePublished() throws {
    try site.write("one")
    try site.folder.write(
      "# About us\n\n[one](../../cases/one.md#analysis) [more](more.md) ![p](p.svg)[^1]\n\n[^1]: Note.",
      to: "site/pages/about.md")
    try site.folder.write("---\ntitle: More\nlanguage: zh-Hans\n---\nx", to: "site/pages/more.md")
    try site.folder.write("<svg/>", to: "site/pages/p.svg")
    try site.build()
    let page = try site.page("about/index.html")
    #expect(page.contains("<h1>About us</h1>") && !page.contains("<h1>About us</h1>\n<h1>"))
    #expect(page.contains("href=\"../cases/one/index.html#analysis\""))
    #expect(page.contains("href=\"../more/index.html\""))
    #expect(page.contains("src=\"p.svg\"") && page.contains("id=\"fn-1\""))
    #expect(try site.page("about/p.svg") == "<svg/>")
    #expect(try site.page("index.html").contains("href=\"about/index.html\""))
  }
}
