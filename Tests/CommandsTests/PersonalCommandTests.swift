import Foundation
import TestSupport
import Testing

/// What a person sees of their own answers.
@Suite struct PersonalCommandTests {
  private let folder: TemporaryFolder
  private let casebook: Program

  init() throws {
    folder = try library()
    casebook = Program(folder: folder.path)
    try folder.write(
      """
      answers:
        why: FIRST-THOUGHT
        which: 1
      second-thoughts: {why: SECOND-THOUGHT}
      commitment: {text: I WILL LOOK UP, due: 2020-01-02}
      """, to: "answers.yml")
  }

  private func workThrough() throws {
    let run = try casebook("reflect", "small", "--answers", "answers.yml")
    #expect(run.status == 0 && run.output.contains("commitment      2020-01-02"))
  }

  @Test func nothingIsThereBeforeTheFirstCase() throws {
    #expect(try casebook("due", "--language", "en").output == "Nothing is due.\n")
    #expect(try casebook("commitments").output.contains("no commitment yet"))
    #expect(try casebook("history").output == "Nothing is stored yet.\n")
    let export = try casebook("export-mine", "--language", "en").output
    #expect(
      export.contains(#/\A# Casebook\n\nYou appear as \w+\. Name: not given. Unit: not given.\n\Z/#)
    )
  }

  @Test func whatIsDueIsListed() throws {
    try workThrough()
    let due = try casebook("due", "--language", "en")
    #expect(due.status == 0)
    #expect(due.output.contains("you wanted to: I WILL LOOK UP"))
    #expect(due.output.contains("again: 小案例 — 哪一个？"))
    #expect(!due.output.contains("look again"))
    #expect(try casebook("due", "--list", "--language", "zh-Hans").output.contains("打算做的"))
  }

  @Test func firstAndSecondThoughtsStandSideBySide() throws {
    try workThrough()
    let history = try casebook("history", "small", "--language", "en").output
    #expect(history.contains(#/FIRST-THOUGHT +SECOND-THOUGHT\n/#))
    #expect(history.contains("I WILL LOOK UP"))
    #expect(try casebook("history", "--language", "en").output.contains(#/small  finished \d{4}-/#))
  }

  @Test func commitmentsTellWhatBecameOfThem() throws {
    try workThrough()
    let all = try casebook("commitments", "--language", "en").output
    #expect(all == "open, by 2020-01-02  I WILL LOOK UP  (small)\n")
    #expect(try casebook("commitments", "--open", "--language", "en").output == all)
  }

  @Test func anExportIsWholeAndPrivate() throws {
    try workThrough()
    let markdown = try casebook("export-mine").output
    for text in ["FIRST-THOUGHT", "SECOND-THOUGHT", "I WILL LOOK UP", "- 甲"] {
      #expect(markdown.contains(text))
    }
    #expect(try casebook("export-mine", "--format", "json", "-o", "mine.json").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/mine.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let json = try JSONSerialization.jsonObject(with: Data(folder.text(of: "mine.json").utf8))
    let events = try #require((json as? [String: Any])?["events"] as? [[String: Any]])
    #expect(events.compactMap { $0["kind"] as? String }.filter { $0 == "answered" }.count == 2)
    #expect(
      events.contains { ($0["response"] as? [String: Any])?["due"] as? String == "2020-01-02" })
    #expect(try casebook("export-mine", "-o", "mine.json").status == 3)
  }

  @Test func erasingAsksAndLeavesNothing() throws {
    try workThrough()
    #expect(
      try casebook("store", "backup", "-o", "data/casebook/backups/answers-2020-01-01.sqlite")
        .status == 0)
    #expect(try !folder.files(holding: "THOUGHT", under: "data/casebook/backups").isEmpty)
    #expect(try casebook("erase-mine").status == 2)
    #expect(try casebook("history").output.contains("small"))
    #expect(try casebook("erase-mine", "--yes", "--language", "en").output.hasPrefix("Erased: "))
    #expect(try casebook("history").output == "Nothing is stored yet.\n")
    #expect(try folder.files(holding: "THOUGHT", under: "data").isEmpty)
  }

  @Test func aTemplateOfAnswersNamesEveryQuestionAndTellsNoAnswer() throws {
    let template = try casebook("answers", "template", "small").output
    #expect(template.contains("'why':\n") && template.contains("#   2 乙\n"))
    #expect(
      !template.contains("MODEL") && !template.contains("SECRET") && !template.contains("(x)"))
    let filled = template.replacing("'why':\n", with: "'why': words\n").replacing(
      "'which':\n", with: "'which': 2\n")
    try folder.write(filled, to: "filled.yml")
    let run = try casebook("reflect", "small", "--answers", "filled.yml")
    #expect(run.status == 0 && run.output.contains("which 100 %"))
  }

  @Test func anotherProgramCanWorkThroughACase() throws {
    let lines = [
      #"{"answers": {"why": 3, "nothing": 1}}"#, #"{"answers": {"why": "WORDS"}}"#,
      #"{"answers": {"which": 9}}"#,
      #"{"answers": {"which": 2}}"#, #"{"skip": ["why"]}"#,
      #"{"commitment": {"text": "LOOK UP", "due": "2030-01-02"}}"#,
    ]
    let run = try casebook.talking(
      lines.joined(separator: "\n") + "\n", "reflect", "small", "--json")
    #expect(run.status == 0)
    let records = try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let events = records.compactMap { $0["event"] as? String }
    #expect(
      events == [
        "read", "answered", "answered", "revealed", "scored", "reconsidered", "committed",
        "finished",
      ])
    let steps = records.compactMap { $0["step"] as? String }
    #expect(
      steps == ["read", "answer", "answer", "reveal", "reconsider", "commit", "finish", "done"])
    let errors = records.compactMap { $0["error"] as? String }
    #expect(
      errors.contains { $0.contains("“nothing”") } && errors.contains { $0.contains("“which”") })
    let reveal = try #require(records.firstIndex { $0["step"] as? String == "reveal" })
    #expect(!records[..<reveal].contains { "\($0)".contains("ANALYSIS") })
    #expect(try casebook("commitments", "--language", "en").output.contains("LOOK UP"))
    #expect(try casebook("reflect", "--json").status == 2)
  }

  @Test func certaintyAndPointsComeFromTheFileToo() throws {
    let text = smallCase.replacing("{#which}", with: "{#which confidence}")
      .replacing("   > [!ANSWER]", with: "   > [!RUBRIC]\n   > - One (2)\n\n   > [!ANSWER]")
    try folder.write(text, to: "cases/small.md")
    try folder.write(
      "answers: {why: words, which: 1}\ncertainty: {which: 3}\nassessment: {why: [1.5]}\n",
      to: "sure.yml")
    let run = try casebook("reflect", "small", "--answers", "sure.yml")
    #expect(run.output.contains("which 0 %, mark -6 at certainty 3"))
    #expect(run.output.contains("assessed        why 1.5 of 2"))
    try folder.write(
      "answers: {why: words}\nassessment: {why: [3]}\ncertainty: {which: 4}\n", to: "bad.yml")
    let bad = try casebook("reflect", "small", "--again", "--answers", "bad.yml")
    #expect(bad.status == 1 && bad.errors.contains("no points by the rubric of “why”"))
    #expect(bad.errors.contains("“which” can't be “4”"))
  }
}
