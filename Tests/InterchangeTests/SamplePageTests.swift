import CaseModel
import CaseParser
import Interchange
import TestSupport
import Testing

/// A real page saved as text, and variants of it that break what the import goes by.
@Suite(
  .enabled(if: Repository.hasShared(samplePath), "needs the sample page beside the repository"))
struct SamplePageTests {
  private let page: String

  init() throws { page = try Repository.text(of: "../shared/" + samplePath) }

  private func parse(_ imported: ImportedCase) throws -> ParsedCase {
    try CaseParser().parse(
      SourceText(path: "sample.md", text: imported.markdown), slug: imported.suggestedSlug)
  }

  /// The sentences of the text: what stands between the first marker and the share line, without the
  /// markers and the numbers of the questions.
  private var sentences: [String] {
    let start = page.firstRange(of: "【")?.lowerBound ?? page.startIndex
    let end = page.firstRange(of: "分享到")?.lowerBound ?? page.endIndex
    return page[start..<end].replacing(#/【[^】]*】|\n\s*\d、/#, with: "\n")
      .split { "。！？\n".contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  private func expectEverySentence(in markdown: String) {
    let text = markdown.replacing("\\", with: "")
    #expect(sentences.count > 40)
    for sentence in sentences { #expect(text.contains(sentence), "lost: \(sentence)") }
  }

  @Test func thePageBecomesACaseThatCheckAccepts() throws {
    let imported = TextImporter.importCase(from: page)
    let parsed = try parse(imported)
    #expect(parsed.diagnostics.isEmpty)
    let metadata = parsed.content.metadata
    #expect(metadata.title == "真诚赢得人心")
    #expect(metadata.published?.description.hasPrefix("2014-07-29") == true)
    #expect(metadata.language == "zh-Hans")
    #expect(metadata.tags == ["法定主动公开内容", "工作动态"])
    #expect(metadata.status == .published)
    #expect(
      parsed.content.sections.map(\.role) == [.editorial, .description, .analysis, .questions])
    #expect(parsed.content.questions.map(\.kind.name) == ["open", "open", "open"])
    #expect(parsed.content.questions.count { $0.hasExplicitID } == 3)
  }

  @Test func noSentenceIsLostAndTheFurnitureIsGone() {
    let imported = TextImporter.importCase(from: page)
    expectEverySentence(in: imported.markdown)
    for furniture in ["分享到", "您当前位置", "无障碍", "作者:", "正文内容"] {
      #expect(!imported.markdown.contains(furniture))
    }
    #expect(imported.notes.contains { $0.message.contains("分享到") })
  }

  @Test func withoutMarkersItIsADraftWithItsQuestions() throws {
    let imported = TextImporter.importCase(from: page.replacing(#/【[^】]*】/#, with: ""))
    let parsed = try parse(imported)
    #expect(!parsed.hasErrors)
    #expect(parsed.content.metadata.status == .draft)
    #expect(parsed.content.sections.map(\.role) == [.editorial, .description, .questions])
    #expect(parsed.content.questions.count == 3)
    #expect(imported.notes.contains { $0.message.contains("案例分析") })
    expectEverySentence(in: imported.markdown)
  }

  @Test func theQuestionsMayComeBeforeTheAnalysis() throws {
    let analysis = try #require(page.firstRange(of: "【案例分析】")?.lowerBound)
    let questions = try #require(page.firstRange(of: "【思考问题】")?.lowerBound)
    let end = try #require(page.firstRange(of: "分享到")?.lowerBound)
    let swapped =
      page[..<analysis] + page[questions..<end] + page[analysis..<questions] + page[end...]
    let imported = TextImporter.importCase(from: String(swapped))
    let parsed = try parse(imported)
    #expect(parsed.diagnostics.isEmpty)
    #expect(
      parsed.content.sections.map(\.role) == [.editorial, .description, .questions, .analysis])
    #expect(parsed.content.questions.count == 3)
    expectEverySentence(in: imported.markdown)
  }
}

private let samplePath = "samples/sincerity-wins-hearts.txt"
