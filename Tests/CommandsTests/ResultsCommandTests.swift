import Foundation
import TestSupport
import Testing

@Suite struct ResultsCommandTests {
  private func cohort(people: Int = 40) throws -> (TemporaryFolder, Program) {
    let folder = try library()
    let program = Program(folder: folder.path)
    let made = try program("demo", "cohort", "--people", "\(people)", "--seed", "7")
    #expect(made.status == 0 && made.output.contains("who don't exist"))
    return (folder, program)
  }

  @Test func theResultsOfASyntheticCohortSayThatItIsOne() throws {
    let (_, program) = try cohort()
    let results = try program("results", "--store", "demo-store", "--language", "en")
    #expect(results.status == 0)
    #expect(results.output.hasPrefix("Synthetic cohort, seed 7\nThese people don't exist"))
    #expect(results.output.contains("Too few cases to compare people"))
    let chinese = try program("results", "--store", "demo-store", "--language", "zh-Hans")
    #expect(chinese.output.contains("参与情况"))
  }

  @Test func theSameSeedMakesTheSamePeople() throws {
    let (_, one) = try cohort()
    let (_, other) = try cohort()
    let formats = ["csv", "json", "html"]
    for format in formats {
      let left = try one("results", "--store", "demo-store", "--format", format)
      let right = try other("results", "--store", "demo-store", "--format", format)
      #expect(left.output == right.output && !left.output.isEmpty)
    }
  }

  @Test func neitherNamesNorWordsNorTimesOfDayAreInAnyForm() throws {
    let (folder, program) = try cohort()
    let members = try program("cohort", "show", "--store", "demo-store").output
      .matches(of: #/[2-9bcdfghjkmnpqrstvwxz]{27}/#).map { String($0.0) }
    #expect(members.count == 40)
    for arguments in [["table"], ["csv"], ["json"], ["html"]] {
      let text = try program(
        "results", "--store", "demo-store", "--format", arguments[0], "--language", "en"
      ).output
      #expect(!members.contains { text.contains($0) })
      #expect(!text.contains("(synthetic"))
      #expect(text.firstMatch(of: #/\d\d:\d\d/#) == nil)
    }
    let ledger = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/demo-store")
    #expect(!ledger.contains { $0.hasPrefix("published") })
  }

  @Test func publishingEntersALedgerThatOnlyTheTrainerReads() throws {
    let (folder, program) = try cohort()
    let first = try program("results", "--store", "demo-store", "--publish", "--format", "csv")
    #expect(first.status == 0)
    for line in first.output.split(separator: "\r\n").dropFirst() {
      let figure = Int(line.split(separator: ",", omittingEmptySubsequences: false).last ?? "")
      #expect((figure ?? 0) % 5 == 0)
    }
    let again = try program("results", "--store", "demo-store", "--publish", "--format", "csv")
    #expect(again.status == 0 && again.output == first.output)
    let store = folder.path + "/demo-store"
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: store).first { $0.hasPrefix("published") })
    let mode = try FileManager.default.attributesOfItem(atPath: "\(store)/\(name)")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func aCaseThatIsNotInTheCohortIsRefused() throws {
    let (_, program) = try cohort(people: 6)
    let outcome = try program("results", "--store", "demo-store", "--case", "other")
    #expect(outcome.status == 2 && outcome.errors.contains("It has: small"))
  }

  @Test func aStoreWithoutACohortIsRefused() throws {
    let folder = try library()
    let outcome = try Program(folder: folder.path)("results")
    #expect(outcome.status == 2 && outcome.errors.contains("You lead no cohort"))
  }
}
