import CaseModel
import CaseParser
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private func configuration(_ text: String) -> LibraryConfiguration {
    LibraryConfigurationParser.parse(SourceText(path: "casebook.yml", text: text)).configuration
  }

  @Test func everyKeyIsRead() {
    let text = """
      title: 窗口案例库
      description: From one complaint.
      language: zh-Hans
      url: https://cases.example.org/library
      sections:
        description: [事情经过, The facts]
        measures: [改进]
      competencies:
        listening: 倾听
        calm:
          name: Calming down
          description: Lowering a voice by lowering one's own.
      themes:
        apology: Says sorry
        next:
          name: 下一步
          description: Names a step.
      limits:
        file: 64
        questions: 12
        summary: 120
      privacy:
        threshold: 6
        sensitive: 12
      """
    let source = SourceText(path: "casebook.yml", text: text)
    let (library, diagnostics) = LibraryConfigurationParser.parse(source)
    #expect(diagnostics.isEmpty)
    #expect(library.title == "窗口案例库" && library.description == "From one complaint.")
    #expect(library.language == "zh-Hans")
    #expect(library.baseURL == "https://cases.example.org/library/")
    #expect(library.names.sectionRole(of: "事情经过：") == .description)
    #expect(library.names.sectionRole(of: "the FACTS") == .description)
    #expect(library.names.sectionRole(of: "案例分析") == .analysis)
    #expect(library.names.passageRole(of: "改进") == .measures)
    #expect(
      library.competencies == [
        Competency(id: "listening", name: "倾听"),
        Competency(
          id: "calm", name: "Calming down",
          description: "Lowering a voice by lowering one's own."),
      ])
    #expect(
      library.themes == [
        Theme(id: "apology", name: "Says sorry"),
        Theme(id: "next", name: "下一步", description: "Names a step."),
      ])
    #expect(library.limits.fileSize == 64 * 1024)
    #expect(library.limits.questions == 12 && library.limits.summary == 120)
    #expect(library.privacy.usual == 6 && library.privacy.sensitive == 12)
  }

  @Test func anEmptyFileSaysNothing() {
    let library = configuration("")
    #expect(library.title == nil && library.language == "en" && library.baseURL == nil)
    #expect(library.competencies.isEmpty && library.limits == CaseLimits())
    #expect(library.privacy == PrivacyThreshold())
  }

  @Test(arguments: [
    ("⟦1⟧titel: x", "unknown-key@1"), ("title: ⟦1⟧[a]", "wrong-type@1"),
    ("language: ⟦1⟧Chinese!", "invalid-value@1"), ("url: ⟦1⟧cases.example.org", "invalid-value@1"),
    ("url: ⟦1⟧'javascript://x'", "invalid-value@1"),
    ("url: ⟦1⟧https://a.b/?x", "invalid-value@1"),
    ("sections: ⟦1⟧[a]", "wrong-type@1"), ("sections:\n  ⟦1⟧facts: [a]", "unknown-key@1"),
    ("sections:\n  analysis: ⟦1⟧Facts", "wrong-type@1"),
    ("sections:\n  analysis: ⟦1⟧[案情]", "invalid-value@1"),
    ("competencies: ⟦1⟧[a]", "wrong-type@1"),
    ("competencies:\n  a:\n    ⟦1⟧nam: x", "unknown-key@1"),
    ("themes:\n  a:\n    ⟦1⟧means: x", "unknown-key@1"),
    ("limits:\n  file: ⟦1⟧257", "invalid-value@1"),
    ("limits:\n  questions: ⟦1⟧many", "invalid-value@1"),
    ("limits:\n  summary: ⟦1⟧0", "invalid-value@1"), ("limits:\n  ⟦1⟧files: 3", "unknown-key@1"),
    ("privacy:\n  threshold: ⟦1⟧2", "invalid-value@1"),
    ("privacy:\n  ⟦1⟧threshold: 8\n  sensitive: 6", "invalid-value@1"),
    ("title: a\n⟦1⟧title: b", "duplicate-key@1"),
  ])
  func whatIsWrongIsFoundAtItsPlace(text: String, expected: String) {
    let marked = MarkedSource(text, path: "casebook.yml")
    let found = LibraryConfigurationParser.parse(marked.source).diagnostics.map { diagnostic in
      let mark = marked.positions.first { $0.value == diagnostic.position }?.key ?? "elsewhere"
      return "\(diagnostic.rule.rawValue)@\(mark)"
    }
    #expect(found == [expected])
  }

  @Test func aCodeBookHasNoMoreThemesThanCanBeTold() {
    let many = "themes:\n" + (1...70).map { "  t\($0): T\n" }.joined()
    let source = SourceText(path: "casebook.yml", text: many)
    let (library, diagnostics) = LibraryConfigurationParser.parse(source)
    #expect(diagnostics.map(\.rule) == [.invalidValue])
    #expect(library.themes.count == ConfigurationKey.mostThemes)
  }

  @Test func theLibrarysNamesFindSections() throws {
    let library = configuration("sections:\n  description: [事情经过]")
    let source = SourceText(path: "a.md", text: "# T\n\n【事情经过】她来了。\n")
    let parsed = try CaseParser(library: library).parse(source, slug: "a")
    #expect(parsed.content.sections.map(\.role) == [.description])
  }
}
