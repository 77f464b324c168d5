import CaseModel
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct TemplateTests {
  private func templates(_ own: [String: String]) throws -> TemplateSet {
    let folder = try TemporaryFolder()
    for (name, text) in own { try folder.write(text, to: "templates/\(name).mustache") }
    return try TemplateSet(
      overriddenBy: folder.path + "/templates", confinement: Confinement(to: folder.path))
  }

  /// A template that is filled in with the name of a page, two items in the navigation, three scripts, one without a name, and no feed.
  private func rendered(_ text: String, more: [String: String] = [:]) throws -> String {
    var values = Values()
    values.set(.pageTitle, "<T>")
    values.set(.feedHref, "")
    values.setHTML(.structuredData) { $0 += "<i>".utf8 }
    values.set(.language, "en")
    let links: [(title: String, href: String, language: String?)] = [
      ("a", "1", nil), ("b", "2", "de"),
    ]
    values.setList(.navigation, links) { values, link in
      values.set(.title, link.title)
      values.set(.href, link.href)
      values.set(.language, link.language)
      values.set(.isCurrent, link.language == nil)
    }
    values.setTexts(.scripts, ["x", "", "y"])
    values.setRecord(.site) { values in
      values.set(.title, "S")
      values.setAbsent(.tagline)
    }
    let templates = try templates(["not-found": text].merging(more) { $1 })
    let whole = try templates.template("not-found", in: .named("en"))
      .render(values, at: values.mark)
    return String(decoding: whole, as: UTF8.self)
  }

  @Test(arguments: [
    ("{{pageTitle}} {{{structuredData}}} {{site.title}}", "&lt;T&gt; <i> S"),
    ("{{#navigation}}{{title}}{{/navigation}}|{{^navigation}}none{{/navigation}}", "ab|"),
    ("{{#feedHref}}yes{{/feedHref}}{{^feedHref}}no{{/feedHref}}", "no"),
    ("{{#navigation}}{{#isCurrent}}{{pageTitle}}{{/isCurrent}}{{/navigation}}", "&lt;T&gt;"),
    ("{{#navigation}}{{#language}}[{{.}}]{{/language}}{{/navigation}}", "[de]"),
    ("a\n{{#navigation}}\n- {{title}}\n{{/navigation}}\nb\n", "a\n- a\n- b\nb\n"),
    ("a\n  {{! gone }}\nb {{! here }} c", "a\nb  c"),
    ("{{> own}}|", "&lt;T&gt;|"),
    ("{{#scripts}}<{{.}}>{{/scripts}}", "<x><y>"),
    (
      "{{#site}}{{#navigation}}{{title}}{{#site}}{{title}}{{/site}}{{/navigation}}{{/site}}", "aSbS"
    ),
    (
      "{{#navigation}}{{#isCurrent}}c{{/isCurrent}}{{^language}}n{{/language}}d{{/navigation}}",
      "cndd"
    ),
    (
      "{{^feedHref}}{{#site.title}}{{.}}{{/site.title}}{{/feedHref}}{{#site.tagline}}t{{/site.tagline}}",
      "S"
    ),
    ("{{ labels.skip }}{{! }}{{& structuredData}}", "Skip to the text<i>"),
  ])
  func aTemplateIsFilledIn(text: String, result: String) throws {
    let more = text.contains("own") ? ["own": "{{pageTitle}}"] : [:]
    #expect(try rendered(text, more: more) == result)
  }

  @Test(arguments: [
    ("\n {{pageTitel}}", "2:2", "did you mean “pageTitle”?"),
    ("{{#navigation}}\n{{titel}}{{/navigation}}", "2:1", "“titel”"),
    ("{{#feedHref}}{{#site}}{{nothing}}{{/site}}{{/feedHref}}", "1:23", "“nothing”"),
    ("{{site.name}}", "1:1", "“site.name”"),
    ("{{{pageTitle}}}", "1:1", "must be escaped"),
    ("{{structuredData}}", "1:1", "HTML already"),
    ("{{navigation}}", "1:1", "can't be filled in"),
    ("{{isPrint}}", "1:1", "can't be filled in"),
    ("{{labels.nothing}}", "1:1", "there is no word “nothing”"),
    ("{{> card-lst}}", "1:1", "did you mean “card-list”?"),
    ("{{> not-found}}", "1:1", "contain itself"),
    ("{{#site}}", "1:1", "never closed"),
    ("{{#site}}{{/sites}}", "1:10", "closes “site”"),
    ("x\n{{/site}}", "2:1", "no section “site” is open"),
    ("{{pageTitle", "1:1", "no closing"),
    ("{{=<% %>=}}", "1:1", "aren't supported"),
    ("{{}}", "1:1", "needs one name"),
  ])
  func whatIsWrongWithATemplateIsNamedWithItsPlace(
    text: String, place: String, problem: String
  ) throws {
    let failure = #expect(throws: SiteError.self) { try templates(["not-found": text]) }
    let message = failure?.description ?? ""
    #expect(message.contains("templates/not-found.mustache:\(place): "), "\(message)")
    #expect(message.contains(problem), "\(message)")
  }

  @Test func aValueThatIsSetAgainCountsAsTheLaterOne() throws {
    var values = Values()
    values.set(.pageTitle, "before")
    let mark = values.mark
    values.set(.pageTitle, "after")
    let template = try templates(["not-found": "{{pageTitle}}"])
      .template("not-found", in: .named("en"))
    #expect(template.render(values, at: values.mark) == Array("after".utf8))
    #expect(template.render(values, at: mark) == Array("before".utf8))
  }

  @Test func nestingHasALimit() {
    let deep = String(repeating: "{{#site}}", count: 100_000)
    #expect(throws: SiteError.self) { try templates(["not-found": deep]) }
  }

  @Test func aTemplateThatNoPageUsesIsNamed() throws {
    let failure = #expect(throws: SiteError.self) { try templates(["cas": "x"]) }
    #expect(failure?.description.contains("did you mean “case.mustache”?") == true)
  }

  @Test func aTemplateFromOutsideTheLibraryIsRefused() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try outside.write("x", to: "page.mustache")
    try folder.write("{{! }}", to: "templates/tag-list.mustache")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/templates/page.mustache",
      withDestinationPath: outside.path + "/page.mustache")
    #expect(throws: SiteError.self) {
      try TemplateSet(
        overriddenBy: folder.path + "/templates", confinement: Confinement(to: folder.path))
    }
  }
}
