import CaseLibrary
import CaseModel
import Foundation
import SiteGenerator
import TestSupport
import Testing

/// What stops a build, and what a build leaves alone.
@Suite struct StrictBuildTests {
  private let site: SmallSite

  init() throws { site = try SmallSite() }

  @Test func aLinkToADraftIsAnErrorAtItsPlace() throws {
    try site.write("one", description: "See\n[two](two.md).")
    try site.write("two", frontMatter: "status: draft")
    let report = try site.build()
    #expect(report.diagnostics.map(\.rule) == [.unpublishedCase])
    #expect(report.diagnostics.first?.position == SourcePosition(line: 9, column: 7))
    #expect(try site.build(drafts: true).isPublished)
  }

  @Test(arguments: [
    "[x](nowhere.md)", "[x](#nowhere)", "[x](two.md#nowhere)", "![x](nowhere.svg)",
    "[x](javascript:alert)", "![x](https://example.org/x.png)",
  ])
  func aBrokenAddressStopsTheBuild(text: String) throws {
    try site.write("one")
    try site.write("two")
    try site.build()
    let before = try site.files()
    try site.write("one", description: text)
    let report = try site.build()
    #expect(!report.isPublished && report.diagnostics.first?.position.line == 8)
    #expect(try site.files() == before)
    try site.remove("cases/one.md")
    try site.folder.write("# About\n\n\(text)", to: "site/pages/about.md")
    let other = try site.build()
    #expect(!other.isPublished && other.diagnostics.first?.path.hasSuffix("about.md") == true)
    #expect(try site.files() == before)
  }

  @Test func aTranslationMustNameAnotherCaseInAnotherLanguage() throws {
    try site.write("one", frontMatter: "translation-of: onne")
    var report = try site.build()
    #expect(report.diagnostics.map(\.rule) == [.unknownTranslation])
    #expect(report.diagnostics.first?.position == SourcePosition(line: 3, column: 17))
    try site.write("one", frontMatter: "translation-of: one")
    #expect(try site.build().diagnostics.map(\.rule) == [.unknownTranslation])
    try site.write("one")
    try site.write("two", frontMatter: "translation-of: one")
    report = try site.build()
    #expect(report.isPublished && report.diagnostics.map(\.rule) == [.translationConflict])
    try site.write("two", frontMatter: "language: zh-Hans\ntranslation-of: one")
    #expect(try site.build().diagnostics.isEmpty)
  }

  @Test func twoThingsAtOneAddressAreNamed() throws {
    try site.write("one/index", description: "[x](index.html)")
    try site.folder.write("mine", to: "cases/one/index.html")
    let failure = #expect(throws: SiteError.self) { try site.build() }
    #expect(failure?.description.contains("published as cases/one/index.html") == true)
    try site.write("one/index")
    try site.folder.write("# T", to: "site/pages/Tags.md")
    #expect(throws: SiteError.self) { try site.build() }
  }

  @Test func aCaseThatALinkLeadsOutOfTheLibraryToIsRefused() throws {
    let outside = try TemporaryFolder()
    try site.write("one")
    try FileManager.default.moveItem(
      atPath: site.folder.path + "/cases/one.md", toPath: outside.path + "/one.md")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/cases/one.md", withDestinationPath: outside.path + "/one.md")
    #expect(throws: SiteError.self) { try site.build() }
  }

  @Test func filesThatNoBuildMadeAreKept() throws {
    try site.write("one")
    try site.build()
    try site.folder.write("mine", to: "site/public/CNAME")
    try site.folder.write("mine", to: "site/public/.git/HEAD")
    try site.folder.write("mine", to: "site/public/cases/mine.txt")
    try site.write("one", description: "Changed.")
    try site.build()
    try site.remove(".casebook")
    try site.remove("cases/one.md")
    try site.write("two")
    try site.build()
    for path in ["CNAME", ".git/HEAD", "cases/mine.txt"] { #expect(try site.page(path) == "mine") }
    #expect(try site.files()["cases/one/index.html"] == nil)
    try site.folder.write("mine", to: "site/public/about/index.html")
    try site.folder.write("# About", to: "site/pages/about.md")
    #expect(throws: SiteError.self) { try site.build() }
    #expect(try site.page("about/index.html") == "mine")
  }
}
