import CaseModel
import CaseParser
import Disclosure
import Foundation
import Results
import ResultsReport
import Testing

@Suite struct ReportTests {
  /// Forty people answer one question: half and half, but for three.
  private func results(_ prompt: String = #"Which \<one>?"#) throws -> CohortResults {
    let text = """
      # =Title

      ## Description

      d

      ## Analysis

      a

      ## Questions

      1. \(prompt) {#q stage=both}
         - (x) yes & "more"
         - ( ) no
         - ( ) perhaps
      """
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    var tally = CohortTally(cases: [content], members: 40)
    for member in 0..<40 {
      let option = member < 3 ? 2 : member % 2
      for (kind, response) in [
        (AnswerEvent.Kind.answered, Response.choices([option])), (.revealed, nil),
        (.reconsidered, .choices([option == 2 ? 0 : option])), (.finished, nil),
      ] as [(AnswerEvent.Kind, Response?)] {
        tally.add(
          CollectedEvent(
            member: member, caseIndex: 0, attempt: 1, kind: kind, subject: "q", response: response,
            time: Timestamp(milliseconds: 0, offsetMinutes: 0)))
      }
    }
    return tally.results()
  }

  private func report(_ exactness: Exactness, isChinese: Bool = false) throws -> Report {
    let published = Publisher(PrivacyThreshold(), exactness).publish(
      try results(), includesParticipation: true)
    return Report(published, cohort: "C", isSynthetic: true, isChinese: isChinese)
  }

  @Test func whatIsWithheldIsEmptyInCSVAndNullInJSON() throws {
    let csv = CSVReport.text(try report(.exact))
    #expect(csv.contains("c,q,answers,option-3,perhaps,first,\r\n"))
    #expect(csv.contains("\"✓ yes & \"\"more\"\"\""))
    #expect(csv.contains(",participation,c,'=Title,"))
    let json = try JSONReport.text(try report(.exact))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let sections = try #require(object?["sections"] as? [[String: Any]])
    let tables = try #require(sections.last?["tables"] as? [[String: Any]])
    let rows = try #require(tables.first?["rows"] as? [[String: Any]])
    #expect((rows[2]["figures"] as? [Any?])?.first is NSNull)
  }

  @Test func whatIsPublishedIsRoundedInEveryTable() throws {
    for section in try report(.rounded).sections {
      for table in section.tables {
        #expect(table.figures.joined().allSatisfy { ($0.value ?? 0) % 5 == 0 })
      }
    }
  }

  @Test func theFiguresOfALedgerDoNotDependOnTheLanguage() throws {
    let english = try JSONReport.figures(try report(.rounded), of: "c")
    let chinese = try JSONReport.figures(try report(.rounded, isChinese: true), of: "c")
    #expect(english == chinese && !english.contains("Which"))
  }

  @Test func aPageIsSafeAndAccessible() throws {
    let page = HTMLReport.text(try report(.exact))
    #expect(page.contains("Which &lt;one&gt;?") && !page.contains("<one>"))
    #expect(page.contains("yes &amp; &quot;more&quot;"))
    #expect(page.contains("made up by a program"))
    let pictures = page.matches(of: #/<svg [^>]*role="img" aria-labelledby="([\w-]+) ([\w-]+)"/#)
    #expect(pictures.count >= 3)
    for picture in pictures {
      #expect(
        page.contains("<title id=\"\(picture.1)\">") && page.contains("<desc id=\"\(picture.2)\">"))
    }
    #expect(page.matches(of: #/<svg/#).count == pictures.count)
    #expect(page.matches(of: #/<table>/#).count >= pictures.count)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
  }

  @Test func aPageInChineseSaysSo() throws {
    let page = HTMLReport.text(try report(.exact, isChinese: true))
    #expect(page.contains("lang=\"zh-Hans\"") && page.contains("这些人并不存在"))
  }

  @Test func aSmallCohortIsToldOnlyThatItIsSmall() throws {
    let small = CohortResults(
      members: 3,
      cases: try results().cases.map { content in
        var content = content
        content.stages = [0, 0, 0, 3]
        return content
      }, consistency: .tooFewCases(1))
    let published = Publisher(PrivacyThreshold(), .exact).publish(
      small, includesParticipation: true)
    let report = Report(published, cohort: "C", isSynthetic: false, isChinese: false)
    #expect(report.sections.flatMap(\.tables).isEmpty)
    #expect(report.sections[0].notes == ["Too few people for any figure."])
  }
}
