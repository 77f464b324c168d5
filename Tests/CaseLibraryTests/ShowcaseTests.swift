import CaseLibrary
import CaseModel
import CaseParser
import Foundation
import TestSupport
import Testing

/// The cases in the repository: the product's showcase.
@Suite struct ShowcaseTests {
  private let cases: [Case]
  private let texts: [String]

  init() throws {
    let library = try Library(root: Repository.root)
    let loaded = try library.files.map { try library.load($0) }
    for one in loaded { #expect(one.diagnostics.isEmpty, "\(one.file.path): \(one.diagnostics)") }
    cases = loaded.compactMap { $0.parsed?.content }
    texts = try library.files.map { try String(contentsOfFile: $0.path, encoding: .utf8) }
  }

  @Test func thereAreEightOfTheLengthThatTrainersUse() {
    #expect(cases.count { $0.metadata.isChinese } >= 5)
    #expect(cases.count { !$0.metadata.isChinese } >= 3)
    for (content, text) in zip(cases, texts) {
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      let measure = TextMeasure(body)
      let allowed = content.metadata.isChinese ? 1000...2500 : 600...1500
      let length = content.metadata.isChinese ? measure.hanCharacters : measure.words
      #expect(allowed.contains(length), "\(content.slug): \(length)")
    }
  }

  @Test func betweenThemTheyUseEveryConstructOfTheFormat() {
    let questions = cases.flatMap(\.questions)
    #expect(Set(questions.map(\.kind.name)).count == 8)
    #expect(
      questions.contains { $0.kind.isPoll && $0.kind.choices.allSatisfy { $0.target == nil } })
    #expect(questions.contains { $0.kind.choices.contains { $0.target != nil } })
    #expect(questions.contains { $0.kind.choices.contains { $0.feedback != nil } })
    #expect(questions.contains { !$0.hints.isEmpty } && questions.contains { !$0.rubric.isEmpty })
    #expect(questions.contains { !$0.modelAnswers.isEmpty })
    #expect(questions.contains { !$0.feedback.isEmpty })
    #expect(questions.contains { !$0.facilitatorNotes.isEmpty })
    #expect(questions.contains { $0.rubric.contains { !$0.levels.isEmpty } })
    #expect(questions.contains(where: \.asksConfidence) && questions.contains { !$0.shuffles })
    #expect(questions.contains { $0.points != nil })
    #expect(Set(questions.map(\.stage)).count == 3)
    #expect(cases.contains { !$0.timeline.isEmpty } && cases.contains { !$0.footnotes.isEmpty })
    #expect(Set(cases.flatMap { $0.findings.map(\.role) }) == [.lessons, .causes, .measures])
    let sections = cases.flatMap(\.sections)
    #expect(Set(SectionRole.allCases).subtracting([.other]).isSubset(of: sections.map(\.role)))
    #expect(sections.flatMap(\.passages).contains { $0.role == .decision })
    #expect(Set(cases.map(\.metadata.reveal)).count == 3)
    #expect(texts.contains { $0.contains("【案例描述】") } && texts.contains { $0.contains("\n|") })
    #expect(texts.contains { $0.contains("![") })
    for kind in AlertKind.allCases {
      #expect(texts.contains { $0.contains("[!\(kind.rawValue.uppercased())]") }, "\(kind)")
    }
  }

  @Test(.enabled(if: Repository.hasShared("samples/sincerity-wins-hearts.txt")))
  func nothingIsCopiedFromTheSample() throws {
    // Long enough that the name of the bureau, which the first case gives as its source, is no run.
    let length = 18
    let sample = try Repository.text(of: "../shared/samples/sincerity-wins-hearts.txt").hanRuns(
      length)
    let copied = texts.flatMap { $0.hanRuns(length).intersection(sample) }.filter {
      $0.count == length
    }
    #expect(!sample.isEmpty && copied == [])
  }
}

extension String {
  /// Every run of a number of ideographs, other characters left out.
  fileprivate func hanRuns(_ length: Int) -> Set<String> {
    let han = unicodeScalars.filter(\.isHan).map(Character.init)
    return Set((0...max(0, han.count - length)).map { String(han[$0...].prefix(length)) })
  }
}
