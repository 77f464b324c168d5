import CaseModel
import CaseParser
import Testing

/// Aliases are refused wherever the YAML library would see them, however quotation marks and comments are
/// made to hide them, as lists of lists of aliases take no end of time where they are keys.
@Suite struct YAMLGuardTests {
  private func rules(_ frontMatter: String) throws -> [String] {
    try problems(caseText(questions: "1. a {#a}", frontMatter: frontMatter))
  }

  @Test(arguments: [
    "title: T\nq: b\n  \"c\na: &a [x]\n? ⟦1⟧*a\n: y", "title: \"T\\\\\"\na: &a [x]\nb: ⟦1⟧*a",
    "title: T\na: [b? \"c, &a x, ⟦1⟧*a]",
    "title: |\n  'x\na: &a [x]\n\tb: ⟦1⟧*a",
  ])
  func noAliasIsHidden(frontMatter: String) throws {
    #expect(try rules(frontMatter).contains("yaml-alias@1"))
  }

  @Test(arguments: ["title: R&D *D", "title: '*a'", "title: a\nsummary: 5 * 3 & *x"])
  func marksInTextsAreNone(frontMatter: String) throws {
    #expect(try rules(frontMatter).allSatisfy { !$0.hasPrefix("yaml-alias") })
  }

  /// These end lines for the library, but not for an editor.
  @Test(arguments: [
    ("# \u{85}a: &a [x]\u{85}b: *a\u{85}", "yaml-alias@3:17"),
    ("# \u{2028}a: \(String(repeating: "[", count: 21))", "nesting-too-deep@3:27"),
    ("source: a\u{2028}status: x", "invalid-value@3:19"),
    ("source: 'a\u{85}  b'\nstatus: x", "invalid-value@4:9"),
  ])
  func otherLineEndsHideNothing(frontMatter: String, expected: String) throws {
    #expect(try rules("title: T\n" + frontMatter).contains(expected))
  }

  @Test func nestingIsFoundBehindAnyLineEnd() throws {
    let brackets = String(repeating: "[", count: 20) + "⟦1⟧["
    #expect(try rules("title: T\r\na: \(brackets)").contains("nesting-too-deep@1"))
  }

  /// The library counts code points and more line ends than editors do.
  @Test(arguments: [
    "tags: [e\u{301}, 👩‍👩‍👧, ⟦1⟧[x]]", "source: a\r\nstatus: ⟦1⟧x", "source: a\rstatus: ⟦1⟧x",
  ])
  func placesAreThoseOfAnEditor(frontMatter: String) throws {
    let found = try rules("title: T\n" + frontMatter)
    #expect(found.contains { $0 == "wrong-type@1" || $0 == "invalid-value@1" }, "\(found)")
  }
}
