import Foundation
import TestSupport
import Testing

/// `casebook reflect --answers`.
@Suite struct ScriptedReflectionTests {
  private let folder: TemporaryFolder
  private let casebook: Program
  private var database: String { folder.path + "/data/casebook/answers.sqlite" }

  init() throws {
    folder = try library()
    casebook = Program(folder: folder.path)
  }

  private func reflect(_ answers: String) throws -> Program.Outcome {
    try folder.write(answers, to: "answers.yml")
    return try casebook("reflect", "small", "--answers", "answers.yml")
  }

  @Test func theAnalysisComesAfterTheAnswers() throws {
    let outcome = try reflect(
      "case: small\nanswers:\n  why: 没有人抬头\n  which: 2\nsecond-thoughts:\n  why: 我也没有\n")
    #expect(outcome.status == 0)
    let steps = outcome.output.split(separator: "\n").map { $0.split(separator: " ")[0] }
    #expect(
      steps == ["read", "stored", "stored", "analysis", "score", "second", "finished"])
    let stored = try Data(contentsOf: URL(fileURLWithPath: database))
    #expect(stored.range(of: Data("没有人抬头".utf8)) != nil)
    #expect(stored.range(of: Data("我也没有".utf8)) != nil)
    #expect(try reflect("answers:\n  why: x\n").output.contains("--again"))
  }

  @Test func anAnswerThatIsMissingIsNamedAndTheRestIsKept() throws {
    let outcome = try reflect("answers:\n  why: 没有人抬头\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("“which”") && !outcome.output.contains("analysis"))
    let resumed = try reflect("answers:\n  which: 1\n")
    #expect(resumed.status == 0)
    #expect(!resumed.output.contains("stored          why"))
    #expect(resumed.output.contains("score           which 0 %"))
  }

  @Test func answersThatDoNotFitAreNamedAndNothingIsStored() throws {
    let outcome = try reflect("answers:\n  why: x\n  which: 9\n")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("answers.yml:3:10: error: This is no answer to question “which”."))
    #expect(!FileManager.default.fileExists(atPath: database))
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    let outcome = try casebook("reflect", "small")
    #expect(outcome.status == 2 && outcome.errors.contains("--answers"))
  }

  @Test func aStoreThatIsNoneIsRefusedUntouched() throws {
    let junk = String(repeating: "not a store ", count: 100)
    try folder.write(junk, to: "data/casebook/answers.sqlite")
    let outcome = try reflect("answers:\n  why: x\n  which: 1\n")
    #expect(outcome.status == 3 && outcome.errors.contains("not a store of answers"))
    #expect(try folder.text(of: "data/casebook/answers.sqlite") == junk)
  }

  @Test func theDemoOfTheRepositoryWorks() throws {
    let outcome = try casebook(
      "reflect", "employment-counter", "--library", Repository.root, "--answers",
      Repository.root + "/examples/answers/employment-counter.yml")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("finished        attempt 1 is stored\n"))
  }
}
