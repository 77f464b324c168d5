import Foundation
import CaseLibrary
import CaseModel
import CaseParser
import SiteGenerator
import TestSupport
import Testing

/// The examples of the articles on first steps, the case format and templates.
@Suite struct ReadingExampleTests {
  @Test func aCaseIsReadAndItsProblemsAreTold() throws {
    let source = SourceText(
      path: "cases/counter.md",
      text: """
        # The closed counter

        ## Description

        She had two minutes left.

        ## Questions

        1. Which sentence would have helped her? {#sentence mni=20}
        """)
    let parsed = try CaseParser().parse(source, slug: "counter")
    for problem in parsed.diagnostics {
      print("\(problem.position.line): \(problem.rule.rawValue): \(problem.message)")
    }
    #expect(parsed.diagnostics.contains { $0.rule == .invalidAttribute && $0.position.line == 9 })
    #expect(parsed.diagnostics.contains { $0.message.contains("nalysis") })
  }

  @Test func questionsAreWhatTheTextSays() throws {
    let article = try Repository.text(of: "Documentation/CasebookGuide.docc/TheCaseFormat.md")
    let text = try #require(
      article.components(separatedBy: "\n```markdown\n").last?.components(separatedBy: "\n```")
        .first)
    let source = SourceText(path: "cases/counter.md", text: text)
    let questions = try CaseParser().parse(source, slug: "counter").content.questions
    #expect(questions.map(\.id) == ["own-counter", "first-move"])
    #expect(questions.map(\.kind.name) == ["open", "single"])
    #expect(questions[1].kind.choices.map(\.isCorrect) == [true, false])
  }

  @Test func aFolderBecomesASite() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path
    try temporary.write(smallCase, to: "cases/counter.md")
    let library = try Library(root: folder)
    let site = SiteBuilder(library, to: "\(folder)/site/public", generator: "Casebook")
    let report = try site.build()
    print(
      "\(report.caseCount) cases, \(report.pageCount) pages, \(report.writtenCount) files written")
    #expect(report.isPublished && report.caseCount == 1)
  }

  @Test func aWrongNameInATemplateIsFound() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path
    try temporary.write(smallCase, to: "cases/counter.md")
    try temporary.write("<h1>{{tilte}}</h1>", to: "templates/page.mustache")
    let site = try SiteBuilder(Library(root: folder), to: "\(folder)/site", generator: "Casebook")
    #expect(throws: SiteError.self) { try site.build() }
  }
}

/// A case of two questions.
let smallCase = """
  ---
  title: The closed counter
  language: en
  ---

  ## Description

  She had two minutes left.

  ## Analysis

  Nobody said which stamp.

  ## Discussion questions

  1. Where could this happen at your own counter? {#own-counter}

  2. What would you do first? {#first-move}
     - (x) Say which stamp is missing, and where to get it
     - ( ) Ask her to come back tomorrow
     - ( ) Call a colleague
  """
