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

  /// A template that is filled in with the name of a page, two items in the navigation, and no feed.
  private func rendered(_ text: String, more: [String: String] = [:]) throws -> String {
    let link: Values = ["title": "a", "href": "1", "language": Values.absent, "isCurrent": true]
    let other: Values = ["title": "b", "href": "2", "language": "de", "isCurrent": false]
    let values: Values = [
      "pageTitle": "<T>", "feedHref": "", "structuredData": HTML("<i>"), "language": "en",
      "navigation": [link, other], "site": ["title": "S", "tagline": Values.absent] as Values,
    ]
    let templates = try templates(["not-found": text].merging(more) { $1 })
    let template = try templates.template("not-found", in: .named("en"))
    let whole = template.render(values)
    // The same comes out where some values are known only later.
    let late = values.entries.filter { TemplateSchema.late.contains($0.name) }
    let early = values.entries.filter { !TemplateSchema.late.contains($0.name) }
    #expect(late.count == 2)
    let draft = template.draft(Values(entries: early))
    #expect(template.complete(draft, with: Values(entries: late)) == whole)
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
