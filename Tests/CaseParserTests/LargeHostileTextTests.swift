import CaseModel
import CaseParser
import Testing

/// Texts for each of which some step once took time or memory by the square of their size: minutes and
/// gigabytes for those of the greatest size allowed.
@Suite struct LargeHostileTextTests {
  private static func repeated(_ text: String, _ size: Int = 60_000) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  private static func numbered(_ count: Int, _ make: (Int) -> String) -> String {
    (0..<count).map(make).joined()
  }

  @Test(arguments: [
    numbered(5_000) { "[a](\($0).md) " }, repeated("[a](&#98;) "), repeated("![a](b.png) "),
    "\\{# \\* " + repeated("{#*a*"), repeated("{#*a*") + "\\{#", repeated("** *a* ** "),
    repeated("- a\n+ a\n"), repeated("-\n+\n"), repeated("### a\n\n[x](#yy)\n\n"),
    repeated("### \(repeated("a", 9_000))\n\n[x](#\(repeated("b", 9_000)))\n\n"),
    repeated("[^a]*b*") + "\n\n[^a]: t", repeated("&#91;^") + "]\n\n[^a]: t",
    numbered(600) {
      "### Decision\n\n1. w {#w\($0)}\n   - [a](#x\($0))\n   - [b](#x\($0 + 1))\n\n"
        + "### x\($0)\n\nt\n\n"
    },
    String(repeating: "|", count: 10_001) + "\n|" + repeated("-|", 20_000) + "\n" + repeated("|\n"),
  ])
  func inADescription(text: String) throws {
    let parsed = try parse(caseText(questions: "1. a {#a}", description: text))
    let counts = Dictionary(grouping: parsed.diagnostics, by: \.rule).mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 1_000 })
    #expect(parsed.content.questions.last?.id == "a")
  }

  @Test(arguments: [
    "1. a {#a}\n\n" + repeated("   = a\n\n"), repeated("- a\n\n"),
    "1. a {#a}\n1. b {\(repeated("word ", 50_000))}\n",
  ])
  func inQuestions(text: String) throws {
    #expect(try !parse(caseText(questions: text)).content.questions.isEmpty)
  }

  @Test(arguments: [
    "tags: [\(repeated("t,", 50_000))]", "tags: [\(numbered(6_000) { "t\($0)," })]",
    "language: " + repeated("a-"), repeated("? "), numbered(6_000) { "k\($0): v\n" },
  ])
  func inFrontMatter(text: String) throws {
    let parsed = try parse(caseText(questions: "1. a {#a}", frontMatter: "title: T\n" + text))
    #expect(!parsed.diagnostics.isEmpty)
    #expect(parsed.content.metadata.tags.count <= 1_000)
  }
}
