import Foundation
import TestSupport
import Testing

@Suite struct ResultsCommandTests {
  /// A library of one case, and a synthetic cohort that worked through it.
  private struct Demonstration {
    let folder: TemporaryFolder
    let program: Program

    init(people: Int = 40) throws {
      folder = try library()
      program = Program(folder: folder.path)
      let made = try program("demo", "cohort", "--people", "\(people)", "--seed", "7")
      #expect(made.status == 0 && made.output.contains("who don't exist"))
    }

    func results(_ arguments: String...) throws -> Program.Outcome {
      try program.run(["results", "--store", "demo-store"] + arguments)
    }

    var store: String { folder.path + "/demo-store" }
  }

  @Test func theResultsOfASyntheticCohortSayThatItIsOne() throws {
    let demo = try Demonstration()
    let results = try demo.results("--language", "en")
    #expect(results.status == 0)
    #expect(results.output.hasPrefix("Synthetic cohort, seed 7\nThese people don't exist"))
    #expect(results.output.contains("Too few cases to compare people"))
    let chinese = try demo.results("--language", "zh-Hans")
    #expect(chinese.output.contains("参与情况"))
  }

  @Test func theSameSeedMakesTheSamePeople() throws {
    let one = try Demonstration()
    let other = try Demonstration()
    let formats = ["csv", "json", "html"]
    for format in formats {
      let left = try one.results("--format", format)
      let right = try other.results("--format", format)
      #expect(left.output == right.output && !left.output.isEmpty)
    }
  }

  @Test func neitherNamesNorWordsNorTimesOfDayAreInAnyForm() throws {
    let demo = try Demonstration()
    let members = try demo.program("cohort", "show", "--store", "demo-store").output
      .matches(of: #/[2-9bcdfghjkmnpqrstvwxz]{27}/#).map { String($0.0) }
    #expect(members.count == 40)
    for arguments in [["table"], ["csv"], ["json"], ["html"]] {
      let text = try demo.results(
        "--format", arguments[0], "--language", "en"
      ).output
      #expect(!members.contains { text.contains($0) })
      #expect(!text.contains("(synthetic"))
      #expect(text.firstMatch(of: #/\d\d:\d\d/#) == nil)
    }
    let ledger = try FileManager.default.contentsOfDirectory(atPath: demo.store)
    #expect(!ledger.contains { $0.hasPrefix("published") })
  }

  @Test func publishingEntersALedgerThatOnlyTheTrainerReads() throws {
    let demo = try Demonstration()
    let first = try demo.results("--publish", "--format", "csv")
    #expect(first.status == 0)
    for line in first.output.split(separator: "\r\n").dropFirst() {
      let figure = Int(line.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
      #expect((figure ?? 0) % 5 == 0)
    }
    let again = try demo.results("--publish", "--format", "csv")
    #expect(again.status == 0 && again.output == first.output)
    let store = demo.store
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: store).first { $0.hasPrefix("published") })
    let mode = try FileManager.default.attributesOfItem(atPath: "\(store)/\(name)")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func aLimitOfTermsBelowOneIsRefused() throws {
    let demo = try Demonstration(people: 6)
    for limit in ["--limit=-1", "--limit=0"] {
      #expect(
        try demo.program("answers", "terms", "--store", "demo-store", limit).status == 2)
    }
  }

  @Test func aCaseThatIsNotInTheCohortIsRefused() throws {
    let demo = try Demonstration(people: 6)
    let outcome = try demo.results("--case", "other")
    #expect(outcome.status == 2 && outcome.errors.contains("It has: small"))
  }

  @Test func aQuestionIsShownAloneByNumberOrId() throws {
    let demo = try Demonstration()
    let byNumber = try demo.results("--case", "small", "--question", "2", "--language", "en")
    #expect(
      byNumber.output.hasPrefix("Question 2  哪一个？") && !byNumber.output.contains("Question 1"))
    let byID = try demo.results("--case", "small", "--question", "which", "--language", "en")
    #expect(byID.output == byNumber.output)
    #expect(try demo.results("--case", "small", "--question", "3").status == 2)
    #expect(try demo.results("--question", "2").status == 2)
  }

  @Test func aStoreWithoutACohortIsRefused() throws {
    let folder = try library()
    let outcome = try Program(folder: folder.path)("results")
    #expect(outcome.status == 2 && outcome.errors.contains("You lead no cohort"))
  }
}
