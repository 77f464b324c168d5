import CaseLibrary
import CaseModel
import CaseParser
import Foundation
import TestSupport
import Testing

/// The rules that only whole files or several of them can break, each with a library that breaks it, the
/// place marked, and one that keeps it.
@Suite struct LibraryRuleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var rule: DiagnosticRule
    /// Files by name; that of the case in question is `b.md`.
    var breaking: [String: String]
    var keeping: [String: String]
    var testDescription: String { rule.rawValue }
  }

  private static func text(_ frontMatter: String, _ body: String = "x") -> String {
    "---\n\(frontMatter)\n---\n\n# T\n\n## Description\n\n\(body)\n\n## Analysis\n\ny\n\n"
      + "## Questions\n\n1. Why? {#why}\n"
  }

  static let examples = [
    Example(
      rule: .fileTooLarge,
      breaking: ["casebook.yml": "limits: {file: 1}", "b.md": "⟦1⟧" + text("id: b", long)],
      keeping: ["casebook.yml": "limits: {file: 4}", "b.md": text("id: b", long)]),
    Example(
      rule: .duplicateCase,
      breaking: ["a.md": text("id: 编号-1"), "b.md": text("tags: [编号-1]\nid: ⟦1⟧编号-1")],
      keeping: ["a.md": text("id: 编号-1"), "b.md": text("id: 编号-2")]),
    Example(
      rule: .duplicateCase,
      breaking: ["B.md": text("id: one"), "b.md": "⟦1⟧" + text("id: two")],
      keeping: ["a.md": text("id: one"), "b.md": text("id: two")]),
    Example(
      rule: .tagCollision,
      breaking: ["a.md": text("tags: [投诉]"), "b.md": text("tags:\n  - 排队\n  - ⟦1⟧投诉！")],
      keeping: ["a.md": text("tags: [投诉]"), "b.md": text("tags: [排队, 投诉]")]),
    Example(
      rule: .missingFile,
      breaking: ["b.md": text("id: b", "案例**图**：![图](⟦1⟧no.png)")],
      keeping: ["b.md": text("id: b", "[a](a.md#analysis)"), "a.md": text("id: a")]),
    Example(
      rule: .missingAnchor,
      breaking: ["b.md": text("id: b", "见[a](⟦1⟧a.md#nowhere)"), "a.md": text("id: a")],
      keeping: ["b.md": text("id: b", "见[a](a.md#analysis)"), "a.md": text("id: a")]),
  ]

  private static let long = String(repeating: "x", count: 2000)

  private func found(_ rule: DiagnosticRule, in files: [String: String]) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    for (name, text) in files {
      try folder.write(text, to: name == "casebook.yml" ? name : "cases/\(name)")
    }
    let library = try Library(root: folder.path)
    let loaded = try library.map { _, loaded in loaded }.map { try $0.get() }
    let identities = loaded.compactMap(\.parsed).map { CaseIdentity($0.content) }
    return (loaded.flatMap(\.diagnostics) + Library.conflicts(among: identities))
      .filter { $0.rule == rule && $0.path.hasSuffix("/b.md") }
  }

  @Test(arguments: examples)
  func aRuleFindsWhatBreaksIt(example: Example) throws {
    let marked = MarkedSource(try #require(example.breaking["b.md"]))
    var files = example.breaking
    files["b.md"] = String(decoding: marked.source.bytes, as: UTF8.self)
    #expect(try found(example.rule, in: files).map(\.position) == [marked.positions["1"]])
  }

  @Test(arguments: examples)
  func aRuleLeavesAloneWhatKeepsIt(example: Example) throws {
    #expect(try found(example.rule, in: example.keeping).isEmpty)
  }
}
