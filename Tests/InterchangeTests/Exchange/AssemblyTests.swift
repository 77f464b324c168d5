import CaseModel
import CaseParser
import Testing

@testable import Interchange

/// What was read from elsewhere means the same in a case.
struct AssemblyTests {
  @Test("Questions made at random are the same in the case", arguments: 0..<60)
  func random(seed: Int) throws {
    var random = RandomQuestion(seed: UInt64(seed) + 100)
    var bank = ImportedQuestions(title: "T")
    bank.items = (1...10).map { number in
      var question = random.question("q\(number)")
      question.hints = [random.markdown()]
      question.rubric = random.lines(1...3).map { ExchangeCriterion($0, weight: 2, levels: ["a"]) }
      question.facilitatorNotes = [random.markdown()]
      return .question(question)
    }
    bank.items.insert(.text(random.markdown()), at: 5)
    let text = CaseAssembly.importedCase(bank, fallbackTitle: "x").markdown
    let parsed = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c")
    #expect(!parsed.hasErrors, "\(parsed.diagnostics)")
    let read = ExchangeCase(parsed.content).questions
    #expect(read.count == 10)
    for (after, before) in zip(read, bank.questions) { #expect(after.words == before.words) }
  }

  @Test func questionsBetweenTextsStandAtDecisions() throws {
    var bank = ImportedQuestions(title: "T")
    let question = ExchangeQuestion(id: "a", prompt: "A?", kind: .open(minimum: nil, maximum: nil))
    var other = question
    other.id = "b"
    bank.items = [.text("First."), .question(question), .text("Then."), .question(other)]
    let text = CaseAssembly.importedCase(bank, fallbackTitle: "x").markdown
    let parsed = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c")
    let sections = parsed.content.sections
    #expect(sections.map(\.role) == [.description, .questions])
    #expect(sections[0].passages.map(\.role) == [.text, .decision])
    #expect(parsed.content.questions.map(\.id) == ["a", "b"])
  }

  @Test func categoriesOfOneNameBecomeFilesOfTheirOwn() throws {
    let banks = try GIFTImporter().read(
      Array("$CATEGORY: x/default\n\nA {}\n\n$CATEGORY: y/default\n\nB {}".utf8))
    let cases = CaseAssembly.importedCases(banks, fallbackTitle: "x")
    #expect(cases.map(\.suggestedSlug) == ["default", "default-2"])
    #expect(cases.map(\.notes.count) == [0, 1])
  }

  @Test func idsThatCannotStandOrStandTwiceAreChanged() {
    var bank = ImportedQuestions(title: "T")
    bank.items = ["Q 1: 甲", "Q 1: 甲", ""].map {
      .question(ExchangeQuestion(id: $0, prompt: "A?", kind: .open(minimum: nil, maximum: nil)))
    }
    let imported = CaseAssembly.importedCase(bank, fallbackTitle: "x")
    for id in ["{#q-1-甲}", "{#q-1-甲-2}", "{#q3}"] { #expect(imported.markdown.contains(id)) }
    #expect(imported.notes.count == 3)
  }
}
