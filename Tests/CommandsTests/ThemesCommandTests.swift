import Foundation
import TestSupport
import Testing

@Suite struct ThemesCommandTests {
  private let folder: TemporaryFolder
  private let program: Program

  /// A library with a code book, and a synthetic cohort whose answers are coded by a coder who doesn't exist either.
  init() throws {
    folder = try library()
    try folder.write(
      "title: T\nthemes:\n  sorry: Says sorry\n  step:\n    name: 下一步\n", to: "casebook.yml")
    program = Program(folder: folder.path)
    #expect(try program("demo", "cohort", "--people", "40").status == 0)
  }

  private func themes(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["themes"] + arguments + ["--store", "demo-store"])
  }

  private struct File: Codable {
    struct Answer: Codable {
      var id: String
      var themes: [String]?
    }
    var version = 1
    var coder: String
    var answers: [Answer]
  }

  private func export(_ coder: String) throws -> File {
    #expect(try themes("export", "--coder", coder, "-o", "\(coder).json").status == 0)
    return try JSONDecoder().decode(
      File.self, from: Data(try folder.text(of: "\(coder).json").utf8))
  }

  private func take(_ file: File) throws -> Program.Outcome {
    let name = "\(UUID().uuidString).json"
    try folder.write(JSONEncoder().encode(file), to: name)
    return try themes("import", name)
  }

  @Test func aSecondCoderCodesInAFileAndTheAgreementIsShown() throws {
    var file = try export("Li")
    let first = try export("synthetic")
    #expect(file.answers.count > 40 && file.answers.allSatisfy { $0.themes == nil })
    #expect(file.answers.map(\.id) == first.answers.map(\.id))
    #expect(Set(file.answers.map(\.id)).count == file.answers.count)
    file.answers = first.answers
    #expect(try take(file).output.contains("Li: \(file.answers.count) answers coded."))
    let same = try themes("agreement", "--language", "en").output
    #expect(same.contains("all themes: 1.00") && same.contains("1.00  下一步"))
    let changed = try #require(file.answers.first { $0.themes == [] })
    file.answers = [.init(id: changed.id, themes: ["sorry"])]
    #expect(try take(file).status == 0)
    #expect(
      try themes("agreement", "--language", "en").output.contains(
        "1 answers in which coders found different"))
    #expect(try themes("settle", "--language", "en").output.contains("Li found: Says sorry."))
  }

  @Test func aFileThatIsWrongChangesNothing() throws {
    let answer = try #require(try export("synthetic").answers.first)
    for answers in [
      [File.Answer(id: answer.id, themes: ["unknown"])],
      [File.Answer(id: answer.id, themes: []), .init(id: answer.id, themes: [])],
    ] {
      #expect(try take(File(coder: "Li", answers: answers)).status == 2)
    }
    for coder in [" ", "L\u{0}i"] {
      #expect(try take(File(coder: coder, answers: [])).status == 2)
    }
    #expect(try !themes().output.contains("Li"))
    let lost = try take(File(coder: "Li", answers: [.init(id: "0", themes: ["sorry"])]))
    #expect(lost.output.contains("1 are not here any more"))
  }

  @Test func aFileOfAnswersIsForItsOwnerAlone() throws {
    _ = try export("Li")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/Li.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try themes("export", "-o", "Li.json").status == 3)
  }

  @Test func themesAreInTheResultsWhenAllAnswersAreCoded() throws {
    func results(_ format: String) throws -> String {
      try program(
        "results", "--store", "demo-store", "--format", format, "--language", "en"
      ).output
    }
    #expect(try results("table").contains("Themes of the answers"))
    #expect(try results("csv").contains(",themes,sorry,Says sorry,first,"))
    try folder.write("title: T\n", to: "casebook.yml")
    #expect(try !results("csv").contains(",themes,"))
  }

  @Test func noWordOfAnAnswerLeavesInAnyReport() throws {
    let words = "(synthetic answer)"
    let search = try program("answers", "search", "synthetic", "--store", "demo-store")
    #expect(search.output.contains(words))
    for form in ["table", "csv", "json", "html"] {
      for extra in [[], ["--publish"], ["--case", "small"]] {
        let outcome = try program.run(
          ["results", "--store", "demo-store", "--format", form] + extra)
        #expect(outcome.status == 0 && !outcome.output.contains("(synthetic"))
      }
    }
  }

  @Test func theSiteHasPublishedFiguresAndNoWords() throws {
    let built = try program("build", "--results", "--store", "demo-store", "-o", "site")
    #expect(built.status == 0, "\(built.errors)")
    #expect(try folder.text(of: "site/results/index.html").contains("answers were made up"))
    #expect(try folder.text(of: "site/results/small/index.html").contains("rounded to multiples"))
    #expect(try folder.text(of: "site/index.html").contains("results/index.html"))
    #expect(try folder.files(holding: "(synthetic", under: "site").isEmpty)
    let ledger = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/demo-store")
    #expect(ledger.contains { $0.hasPrefix("published") })
    #expect(try program("build", "-o", "site").status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/results"))
  }

  @Test func termsAreThoseThatEnoughPeopleUse() throws {
    let terms = try program("answers", "terms", "--store", "demo-store").output
    #expect(terms.contains("synthetic") && terms.contains("为什么？"))
    try folder.write(
      "title: T\nprivacy:\n  threshold: 1000\n  sensitive: 1000\n", to: "casebook.yml")
    #expect(try !program("answers", "terms", "--store", "demo-store").output.contains("synthetic"))
  }

  @Test func withoutACodeBookThereIsNothingToCode() throws {
    try folder.write("title: T\n", to: "casebook.yml")
    let outcome = try themes()
    #expect(outcome.status == 2 && outcome.errors.contains("below “themes:”"))
  }
}
