import Foundation
import TestSupport
import Testing

/// A trainer and a member on one machine, each with a store.
@Suite struct CohortCommandTests {
  private let folder: TemporaryFolder
  private let casebook: Program

  init() throws {
    folder = try TemporaryFolder()
    casebook = Program(folder: folder.path)
    for id in ["first", "second"] {
      try folder.write(
        """
        ---
        title: The \(id) case
        language: en
        ---

        ## Description

        It happened.

        ## Analysis

        Why.

        ## Questions

        1. What would you do? {#open}
        """, to: "cases/\(id).md")
    }
    try folder.write("answers: {open: MY-WORDS}\n", to: "answers.yml")
    _ = try trainer("cohort", "create", "Class", "--case", "first", "-o", "code")
  }

  private func trainer(_ arguments: String...) throws -> Program.Outcome {
    try casebook.run(arguments + ["--store", "trainer"])
  }

  private func member(_ arguments: String...) throws -> Program.Outcome {
    try casebook.run(arguments + ["--store", "member"])
  }

  @Test func aCohortCanGetMoreCasesAndOldCodesStillServe() throws {
    #expect(try member("cohort", "join", "code").status == 0)
    let change = try trainer(
      "cohort", "change", "--case", "second", "--due", "2027-01-31", "-o", "newer")
    #expect(change.status == 0)
    #expect(try member("reflect", "first", "--answers", "answers.yml").status == 0)
    #expect(try member("submit", "--yes", "-o", "one.casebook").status == 0)
    #expect(try trainer("collect", "one.casebook").status == 0)
    let joined = try member("cohort", "join", "newer", "--language", "en")
    #expect(joined.output.contains("Cases: first, second, by 2027-01-31."))
    #expect(try member("reflect", "second", "--answers", "answers.yml").status == 0)
    #expect(try member("submit", "--yes", "-o", "two.casebook").status == 0)
    let collected = try trainer("collect", "two.casebook", "--language", "en").output
    #expect(collected.contains(#/: [4-9] new of \d+ entries\n/#))
    let list = try trainer("cohort", "list", "--language", "en").output
    #expect(list.contains("trainer, 2 cases, by 2027-01-31"))
    #expect(try trainer("cohort", "change").status == 2)
    #expect(try member("cohort", "change", "--due", "2027-02-01").status == 2)
    #expect(try trainer("cohort", "change", "--case", "third").status != 0)
  }

  @Test func aCohortCanHaveAHub() throws {
    let hub = "http://localhost:9/casebook"
    #expect(try trainer("cohort", "change", "--hub", "http://hub.example").status == 2)
    #expect(try trainer("cohort", "change", "--hub", hub, "--no-hub").status == 2)
    let first = try trainer("cohort", "change", "--hub", hub + "/")
    #expect(first.status == 0 && first.output.hasPrefix("casebook-cohort-1."))
    // The secret stays as long as the hub is the same.
    #expect(try trainer("cohort", "change", "--hub", hub).output == first.output)
    let shown = try trainer("cohort", "show", "--language", "en").output
    #expect(shown.contains("Hub          \(hub)\n"))
    #expect(try trainer("cohort", "change", "--no-hub").output != first.output)
    #expect(!(try trainer("cohort", "show", "--language", "en").output.contains("localhost")))
    let again = try trainer("cohort", "change", "--hub", hub).output
    #expect(again != first.output)
    let made = try trainer(
      "cohort", "create", "Other", "--case", "first", "--hub", "https://hub.example")
    #expect(made.status == 0)
    let other = try trainer("cohort", "show", "--cohort", "Other", "--language", "en").output
    #expect(other.contains("https://hub.example\n"))
  }

  @Test func anExportTellsOfCohortsAndWhatIsKeptBack() throws {
    #expect(try member("profile", "--name", "Lin", "--language", "en").status == 0)
    #expect(try member("cohort", "join", "code").status == 0)
    #expect(try member("reflect", "first", "--answers", "answers.yml").status == 0)
    #expect(try member("submit", "--yes", "--leave-out", "1", "-o", "one.casebook").status == 0)
    let markdown = try member("export-mine", "--language", "en").output
    #expect(markdown.contains("Name: Lin."))
    #expect(markdown.contains(#/\*\*Class\*\*: member, 1 case · In “Class” you appear as \w+/#))
    #expect(markdown.contains("you agreed on 20"))
    #expect(markdown.contains("> MY-WORDS\n\nkept back: Class\n"))
    let text = try member("export-mine", "--format", "json").output
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((json["profile"] as? [String: Any])?["name"] as? String == "Lin")
    let cohort = try #require((json["cohorts"] as? [[String: Any]])?.first)
    #expect(cohort["role"] as? String == "member" && cohort["consented"] is String)
    #expect((cohort["keptBack"] as? [String])?.count == 1)
    #expect(!text.contains("seed"))
  }

  @Test func trainersAreSpokenToInTheirLanguage() throws {
    #expect(try member("cohort", "join", "code").status == 0)
    #expect(try member("reflect", "first", "--answers", "answers.yml").status == 0)
    #expect(try member("submit", "--yes", "-o", "one.casebook").status == 0)
    let collected = try trainer("collect", "one.casebook", "--language", "zh-Hans").output
    #expect(collected.contains("并入 1 个文件，新增"))
    let cohort = try trainer("cohort", "show", "--language", "zh-Hans").output
    #expect(cohort.contains("已上交    1 人\n") && cohort.contains("完成 1/1"))
    let check = try trainer("store", "check", "--language", "zh-Hans").output
    #expect(check.contains("全部内容与写入时一致。"))
  }
}
