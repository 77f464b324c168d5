import Testing

@testable import CaseParser

/// The words between braces at the end of a question, and what stands before them.
@Suite struct TrailingBracesTests {
  @Test(arguments: [
    ("Why? {#a}", "#a", "Why?"), ("为什么？{#a min=3}  ", "#a min=3", "为什么？"), ("{#a}", "#a", ""),
    ("为什么 {#a}", "#a", "为什么"), ("完。 {#a}", "#a", "完。"), ("完　{#a}", "#a", "完"),
    ("a {b} {c}}", "c}", "a {b}"), ("为什么｛＃a｝　", "＃a", "为什么"), ("a\u{A0}{名}", "名", "a"),
    ("a\t{#a}", "#a", "a"), ("   {#a}", "#a", ""),
  ])
  func areFoundAtTheEnd(text: String, inside: String, before: String) throws {
    let braces = try #require(TrailingBraces(of: Array(text.utf8)[...]))
    #expect(braces.inside == inside)
    #expect(braces.lengthBefore == before.utf8.count)
  }

  @Test(arguments: ["", "   ", "Why?", "a {b} c", "a }", "a { b", "为什么　", "”", "a {\u{301}b}"])
  func areNowhereElse(text: String) {
    #expect(TrailingBraces(of: Array(text.utf8)[...]) == nil)
  }
}
