@testable import CaseFormatter
import CaseModel
import CaseParser
import TestSupport
import Testing

@Suite struct FormatPropertyTests {
  private func transcript(_ text: String) throws -> Transcript {
    Transcript(try CaseParser().parse(SourceText(path: "", text: text), slug: "case"))
  }

  @Test(arguments: 0..<40)
  func aFormattedCaseSaysTheSameAndStaysAsItIs(batch: UInt64) throws {
    for seed in batch * 10..<batch * 10 + 10 {
      var random = RandomCase(seed: seed)
      let text = random.text()
      let formatted = try format(text)
      #expect(try transcript(formatted) == transcript(text), "seed \(seed)")
      #expect(try format(formatted) == formatted, "seed \(seed)")
    }
  }

  @Test func mostRandomCasesAreChanged() throws {
    let changed = try (0..<50).count { seed in
      var random = RandomCase(seed: UInt64(seed))
      let text = random.text()
      return try format(text) != text
    }
    #expect(changed > 40)
  }

  /// The transcript is what the property rests on: it must tell texts apart.
  @Test(arguments: [
    ("title: T", "title: U"), ("## Description", "## Background!"), ("She asks.", "She asked."),
    ("- (x) a", "- ( ) a"), ("> why", "> how"), ("(2)", "(3)"), ("{#one ", "{#two "),
    ("= 5", "= 6"),
    ("min=3", "min=4"), ("](#why)", "](#analysis)"), ("**Lead.** c", "Lead. c"), ("#tag", "#other"),
    ("2010-07-05", "2010-07-06"), ("    code", "    codes"), ("> [!HINT]", "> [!ANSWER]"),
  ])
  func aTranscriptTellsTextsApart(part: String, other: String) throws {
    let text = """
      ---
      title: T
      ---

      ## Description

      She asks. [x](#why)

          code

      ### Timeline

      - 2010-07-05 a

      ## Analysis

      ### Causes

      - **Lead.** c #tag

      ## Questions

      ### Why

      1. a {#one min=3}

         > [!HINT]
         > why

         > [!RUBRIC]
         > - c (2)

      2. b {#b}
         - (x) a
         - ( ) b

      3. c {#c}
         = 5
      """
    #expect(text.contains(part))
    #expect(try transcript(text) != transcript(text.replacing(part, with: other)))
    #expect(try transcript(text) == transcript(text + "\n\n"))
  }
}
