import CaseModel
import CaseParser
import Terminal
import Testing

@testable import Commands

@Suite struct TourCaseTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func theCaseOfTheTourIsWithoutMistake(_ language: InterfaceLanguage) throws {
    let parsed = try TourCase.parsed(language)
    #expect(parsed.diagnostics.map(\.message) == [])
    let content = parsed.content
    #expect(content.metadata.language.hasPrefix(String(language.rawValue.prefix(2))))
    #expect(content.questions.map(\.id) == ["sentence", "words"])
    #expect(content.metadata.reveal == .afterAnswers)
  }
}
