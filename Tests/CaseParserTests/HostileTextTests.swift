import CaseModel
import CaseParser
import Testing

/// Texts made to be slow or to exhaust memory: each is read, or refused by name.
@Suite struct HostileTextTests {
  private static let long = 20_000

  private static func repeated(_ text: String) -> String {
    String(repeating: text, count: long / text.utf8.count)
  }

  @Test(arguments: [
    repeated(">"), repeated("["), repeated("*"), repeated("*a "), repeated("_"), repeated("<b>x"),
    repeated("![[]()"), repeated("[a](<b"), repeated("[a]: u\n"), repeated("|a"),
    repeated("### a\n\n"),
    repeated("[x](#y) "), repeated("[^a]") + "\n\n[^a]: t", repeated("**字。**字"),
    repeated("- [ ] a\n"),
    repeated("&#x1b;"), "|a|b|\n|-|-|\n" + repeated("|x|y|\n"), repeated("> [!NOTE]\n> a\n\n"),
    "### Timeline\n\n" + repeated("- 2010-01-01 a\n"), repeated("\u{202E}"), repeated("【分析】\n\n"),
  ])
  func inADescription(text: String) throws {
    let parsed = try parse(caseText(questions: "1. a {#a}", description: text))
    #expect(parsed.diagnostics.count < 10_000)
  }

  @Test(arguments: [
    "1. a {" + repeated("a ") + "}", "1. a " + repeated("{"), repeated("1. a\n"), repeated("1、a\n"),
    "1. a {#a}\n" + repeated("   - ( ) a\n"), "1. a {#a}\n" + repeated("   - a :: b\n"),
    "1. a {#a}\n" + repeated("   = a\n"), "1. a {#a}\n\n   > [!RUBRIC]\n" + repeated("   > - x\n"),
  ])
  func inQuestions(text: String) throws {
    let parsed = try parse(caseText(questions: text))
    #expect(!parsed.diagnostics.isEmpty || !parsed.content.questions.isEmpty)
  }

  @Test(arguments: [
    repeated("{"), repeated("? "), "a: " + repeated("["), repeated("a: b\n"),
    "tags: [" + repeated("t,") + "]",
    repeated(" ") + "a: b", "&a " + repeated("*a "), "a: '" + repeated("x"), repeated("!!"),
  ])
  func inFrontMatter(text: String) throws {
    let parsed = try parse(caseText(questions: "1. a {#a}", frontMatter: text))
    #expect(!parsed.diagnostics.isEmpty)
  }
}
