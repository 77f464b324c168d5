import CaseModel
import CaseParser
import Foundation
import TestSupport
import Testing

/// The examples in docs/case-format.md.
@Suite struct FormatReferenceTests {
  private struct Example {
    var kind: String
    var text: String
  }

  private func examples() throws -> [Example] {
    let page = try Repository.text(of: "docs/case-format.md")
    return page.components(separatedBy: "\n```markdown ").dropFirst().compactMap { part in
      guard let end = part.firstRange(of: "\n```") else { return nil }
      let lines = part[..<end.lowerBound].split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Example(kind: String(lines[0]), text: String(lines[1]))
    }
  }

  private func wholeCase(_ example: Example) -> String {
    let question = "1. Why? {#why}"
    return switch example.kind {
    case "case": example.text
    case "description": caseText(questions: question, description: example.text)
    case "analysis":
      "# T\n\n## Description\n\nd\n\n## Analysis\n\n\(example.text)\n\n## Questions\n\n\(question)\n"
    default: caseText(questions: example.text)
    }
  }

  @Test func everyExampleIsAcceptedAsItStands() throws {
    let examples = try examples().filter { $0.kind != "loose" }
    #expect(examples.count >= 7)
    for example in examples {
      let parsed = try parse(wholeCase(example))
      #expect(parsed.diagnostics.isEmpty, "\(example.text)\n\(parsed.diagnostics)")
    }
  }

  @Test func theConfigurationIsAcceptedAsItStands() throws {
    let page = try Repository.text(of: "docs/case-format.md")
    let parts = page.components(separatedBy: "\n```yaml configuration\n")
    let text = try #require(parts.last?.components(separatedBy: "\n```").first)
    let parsed = LibraryConfigurationParser.parse(SourceText(path: "casebook.yml", text: text))
    #expect(parts.count == 2 && parsed.diagnostics.isEmpty)
    #expect(parsed.configuration.competencies.count == 2)
  }

  @Test func theExamplesShowEveryTypeOfQuestion() throws {
    let kinds = try examples().flatMap { try parse(wholeCase($0)).content.questions }.map(
      \.kind.name)
    #expect(Set(kinds).count == 8)
  }

  @Test func whatPeopleWriteAsWellIsTakenWithAWarning() throws {
    let loose = try #require(try examples().first { $0.kind == "loose" })
    let parsed = try parse(wholeCase(loose))
    #expect(parsed.content.questions.map(\.prompt.plainText) == ["人手不够时怎么办？", "谁来回答？"])
    #expect(Set(parsed.diagnostics.map(\.rule)) == [.looseQuestion, .missingQuestionID])
  }

  @Test func theExamplesShowEveryConstruct() throws {
    let examples = try examples()
    let cases = try examples.map { try parse(wholeCase($0)).content }
    let questions = cases.flatMap(\.questions)
    #expect(Set(cases.flatMap(\.sections).map(\.role)) == Set(SectionRole.allCases))
    let passages = Set(cases.flatMap(\.sections).flatMap(\.passages).map(\.role))
    #expect(passages == Set(PassageRole.allCases))
    #expect(Set(questions.map(\.stage)) == Set(Question.Stage.allCases))
    #expect(questions.contains(where: \.asksConfidence) && questions.contains { $0.frame != nil })
    #expect(questions.contains { !$0.shuffles } && questions.contains { $0.revision > 1 })
    #expect(questions.contains { $0.points != nil } && questions.contains { $0.kind.isPoll })
    #expect(questions.contains { $0.kind.choices.contains { $0.target != nil } })
    for text in AlertKind.allCases.map({ "[!\($0.rawValue.uppercased())]" })
      + FrontMatterKey.allCases.map({ "\n\($0.rawValue): " }) + [
        "min=", "max=", "[^1]:", "| --- |",
      ]
    {
      #expect(examples.contains { $0.text.contains(text) }, "no example has \(text)")
    }
  }

  @Test func theReferenceNamesEveryRoleKeyAndAttribute() throws {
    let page = try Repository.text(of: "docs/case-format.md")
    for role in SectionRole.allCases { #expect(page.contains("| \(role.rawValue) |")) }
    for kind in AlertKind.allCases { #expect(page.contains("[!\(kind.rawValue.uppercased())]")) }
    for status in PublicationStatus.allCases { #expect(page.contains("`\(status.rawValue)`")) }
    for reveal in RevealPolicy.allCases { #expect(page.contains("`\(reveal.rawValue)`")) }
  }
}
