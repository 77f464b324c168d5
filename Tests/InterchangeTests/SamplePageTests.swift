import CaseModel
import CaseParser
import Interchange
import TestSupport
import Testing

/// A real page saved as text; what is expected is computed from the page.
@Suite(
  .enabled(
    if: Repository.hasShared(samplePath), "needs the sample page beside the repository"))
struct SamplePageTests {
  private let page: String

  init() throws { page = try Repository.text(of: "../shared/" + samplePath) }

  /// The lines of the page that aren't blank, without the space around them.
  private var lines: [String] {
    page.split(whereSeparator: \.isNewline).map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  /// The one line that stands twice.
  private var title: String? {
    lines.first { line in lines.count { $0 == line } == 2 }
  }

  /// The names of the path, the first of which follows a colon.
  private var path: [String] {
    let line = lines.first { $0.contains(" > ") } ?? ""
    return line.drop { $0 != ":" }.dropFirst().split(separator: " > ").map(\.trimmingSpaces)
  }

  private var shareLine: String? { lines.last }

  /// The sentences from the first marker to the share line, markers and numbers taken off.
  private func sentences(of text: String) -> [String] {
    let start = text.firstRange(of: "【")?.lowerBound ?? text.endIndex
    let end = shareLine.flatMap { text.firstRange(of: $0)?.lowerBound } ?? text.endIndex
    return text[start..<end].split { "。！？".contains($0) || $0.isNewline }
      .map { $0.trimmingSpaces.replacing(#/^(【[^】]*】|\d+、)/#, with: "") }
      .filter { !$0.isEmpty }
  }

  /// Checks that texts stand in the Markdown in their order, its escapes taken away.
  private func expect(_ sentences: [String], inOrderIn markdown: String) {
    var rest = Substring(markdown.replacing(#/\\(?=[!-\/:-@\[-`{-~])/#, with: ""))
    for sentence in sentences {
      guard let found = rest.firstRange(of: sentence) else {
        Issue.record("lost or out of order: \(sentence)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  private func expectNoFurniture(in markdown: String) {
    for line in lines.prefix(4) where line != title { #expect(!markdown.contains(line)) }
    for word in ["分享到", "您当前位置", "正文内容", "无障碍", "作者:", "发布时间", "来源:"] {
      #expect(!markdown.contains(word))
    }
    #expect(title.map { markdown.ranges(of: $0).count } == 1)
  }

  @Test func thePageBecomesAPublishedCaseWithoutProblems() throws {
    let imported = try Imported(page)
    #expect(imported.parsed.diagnostics.isEmpty)
    #expect(imported.metadata.title == title)
    #expect(imported.metadata.published == CalendarDate("2014-07-29 17:36"))
    #expect(imported.metadata.language == "zh-Hans")
    #expect(imported.metadata.source == path.first)
    #expect(imported.metadata.tags == Array(path.dropFirst().dropLast()))
    #expect(imported.metadata.authors.isEmpty)
    #expect(imported.metadata.status == .published)
    #expect(imported.result.suggestedSlug == title)
    #expect(imported.titles == ["编者的话", "案例描述", "案例分析", "思考问题"])
    #expect(imported.parsed.content.questions.map(\.id) == ["q1", "q2", "q3"])
    #expect(imported.parsed.content.questions.map(\.kind.name) == ["open", "open", "open"])
  }

  @Test func everySentenceIsThereAndTheFurnitureIsGone() throws {
    let imported = try Imported(page)
    let sentences = sentences(of: page)
    #expect(sentences.count > 40)
    expect(sentences, inOrderIn: imported.markdown)
    expectNoFurniture(in: imported.markdown)
    let noteStart = try #require(lines.firstIndex(of: "编者的话:"))
    #expect(imported.paragraphs(.editorial) == [lines[noteStart + 1]])
    let share = try #require(shareLine)
    #expect(imported.result.notes.contains { $0.message.contains(share) })
  }

  @Test func aParagraphOfThePageIsAParagraphOfTheCase() throws {
    let imported = try Imported(page)
    let start = try #require(lines.firstIndex { $0.hasPrefix("【") })
    let expected = lines[start...].filter { $0 != shareLine }.map {
      $0.replacing(#/^(【[^】]*】|\d+、)/#, with: "")
    }
    let found =
      imported.paragraphs(.description) + imported.paragraphs(.analysis) + imported.prompts
    #expect(found == expected.filter { !$0.isEmpty })
  }

  @Test func withoutMarkersItIsADraftWithoutAnAnalysis() throws {
    let unmarked = page.replacing(#/【[^】]*】/#, with: "")
    let imported = try Imported(unmarked)
    #expect(!imported.parsed.hasErrors)
    #expect(imported.metadata.status == .draft)
    #expect(imported.roles == [.editorial, .description, .questions])
    #expect(imported.prompts.count == 3)
    #expect(imported.notes(0, "the analysis"))
    expect(sentences(of: page), inOrderIn: imported.markdown)
    expectNoFurniture(in: imported.markdown)
  }

  @Test func questionsBeforeTheAnalysisStayThere() throws {
    let analysis = try #require(page.firstRange(of: "【案例分析】")?.lowerBound)
    let questions = try #require(page.firstRange(of: "【思考问题】")?.lowerBound)
    let share = try #require(shareLine)
    let end = try #require(page.firstRange(of: share)?.lowerBound)
    let swapped = String(
      page[..<analysis] + page[questions..<end] + page[analysis..<questions] + page[end...])
    let imported = try Imported(swapped)
    #expect(imported.parsed.diagnostics.isEmpty)
    #expect(imported.metadata.status == .published)
    #expect(imported.roles == [.editorial, .description, .questions, .analysis])
    #expect(imported.prompts.count == 3)
    expect(sentences(of: swapped), inOrderIn: imported.markdown)
    expectNoFurniture(in: imported.markdown)
  }
}

private let samplePath = "samples/sincerity-wins-hearts.txt"
