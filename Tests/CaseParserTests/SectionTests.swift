import CaseModel
import CaseParser
import Testing

@Suite struct SectionTests {
  @Test func rolesAreFoundByNameInBothLanguages() throws {
    let parsed = try parse(
      "# T\n\n## 编者按\n\na\n\n## ＣＡＳＥ\n\na\n\n## 评析\n\na\n\n## 思考与讨论：\n\n1. a {#a}\n\n## Budget\n\na"
    )
    #expect(
      parsed.content.sections.map(\.role) == [
        .editorial, .description, .analysis, .questions, .other,
      ])
  }

  @Test func markedParagraphsAreSections() throws {
    let parsed = try parse(
      "# T\n\n【案例描述】7月5日，她来了。\n\n【 案例分析 】\n\n原因。\n\n〔思考问题〕\n\n1. 为什么？ {#why}")
    #expect(parsed.content.sections.map(\.role) == [.description, .analysis, .questions])
    guard case .content(let text)? = parsed.content.sections[0].passages[0].elements.first else {
      Issue.record("the text after the marker is missing")
      return
    }
    #expect(text.plainText == "7月5日，她来了。")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func bracketsInATextAreNoSection() throws {
    let parsed = try parse(caseText(questions: "1. a {#a}", description: "【注意】这里。\n\n[link] text"))
    #expect(parsed.content.sections.count == 3)
  }

  @Test func expectedSectionsMustBeThere() throws {
    let text = "---\ntitle: T\nstatus: %\n---\n\n## Description\n\na\n\n## Questions\n\n1. a {#a}\n"
    let published = try parse(text.replacing("%", with: "published"))
    #expect(published.diagnostics.map(\.rule) == [.missingSection])
    #expect(published.hasErrors)
    let draft = try parse(text.replacing("%", with: "draft"))
    #expect(draft.diagnostics.map(\.severity) == [.warning])
  }

  @Test func repeatedAndEmptySectionsAreWarnedOf() throws {
    let text = caseText(questions: "1. a {#a}") + "\n⟦1⟧## Commentary\n\nmore\n\n⟦2⟧## References\n"
    #expect(try problems(text) == ["repeated-section@1", "empty-section@2"])
  }

  @Test func timelinesAreReadAndChecked() throws {
    let description = """
      ### 时间线

      - 2010-07-05 12:30 **来信**
      - **2010年7月7日**：开会
      - 2010-07-07 09:00 again the same day
      - ⟦1⟧2010-07-06 too late
      """
    let text = caseText(questions: "1. a {#a}", description: description)
    #expect(try problems(text) == ["dates-out-of-order@1"])
    let entries = try parse(text.replacing("⟦1⟧", with: "")).content.timeline
    #expect(entries.map(\.date.description).prefix(2) == ["2010-07-05T12:30", "2010-07-07"])
    #expect(entries.map(\.content.plainText) == ["来信", "开会", "again the same day", "too late"])
  }

  @Test func aTimelineWithAnUnreadableDateStaysAList() throws {
    let description = "### Timeline\n\n- 2010-07-05 a\n- ⟦1⟧soon after b"
    let text = caseText(questions: "1. a {#a}", description: description)
    #expect(try problems(text) == ["unreadable-date@1"])
    #expect(try parse(text.replacing("⟦1⟧", with: "")).content.timeline.isEmpty)
  }

  @Test func findingsHaveNamesAndTags() throws {
    let text = """
      # T

      ## Description

      d

      ## Analysis

      ### Causes

      - **No one looks up.** It costs four seconds. #counter ＃高峰期
      - Nobody is named for it #handover

      ### 措施

      1. **首问负责** 管到底

      ## Questions

      1. a {#a}
      """
    let findings = try parse(text).content.findings
    #expect(findings.map(\.role) == [.causes, .causes, .measures])
    #expect(findings.map(\.name) == ["No one looks up", nil, "首问负责"])
    #expect(findings.map(\.tags) == [["counter", "高峰期"], ["handover"], []])
    #expect(findings[0].content.plainText == "No one looks up. It costs four seconds.")
  }

  @Test func noTwoSectionsHaveTheSameAnchor() throws {
    let parsed = try parse(
      "# T\n\n【照片】\n\na\n\n## 照片\n\nb\n\n【照片】\n\nc\n\n## 照片\n\nd\n")
    let anchors = parsed.content.sections.map(\.anchor)
    #expect(Set(anchors).count == 4 && anchors.contains("照片"))
  }
}
