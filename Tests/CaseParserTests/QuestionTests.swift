import CaseModel
import CaseParser
import Testing

@Suite struct QuestionTests {
  @Test func openWithNotesAndAttributes() throws {
    let open = try question(
      """
      1. Which posts? {#posts min=30 max=90 points=2.5 stage=both confidence revision=3 sensitive}

         > [!HINT]
         > Follow a visitor.

         > [!ANSWER]
         > Where waiting meets refusal.

         > [!RUBRIC]
         > - Names posts (2)
         >   - 2: three
         >   - 0: none
         > - 说明原因（3分）

         > [!FACILITATOR]
         > Ask twice.

         > [!TIP]
         > For everyone.
      """)
    #expect(open.id == "posts" && open.hasExplicitID)
    #expect(open.prompt.plainText == "Which posts? For everyone.")
    guard case .open(30, 90) = open.kind else { Issue.record("\(open.kind)"); return }
    #expect(open.points == 2.5 && open.stage == .both && open.asksConfidence && open.revision == 3)
    #expect(open.isSensitive)
    #expect(open.hints.map(\.plainText) == ["Follow a visitor."])
    #expect(open.modelAnswers.count == 1 && open.facilitatorNotes.count == 1)
    #expect(open.rubric.map(\.weight) == [2, 3])
    #expect(open.rubric.map(\.content.plainText) == ["Names posts", "说明原因"])
    #expect(open.rubric[0].levels.map(\.plainText) == ["2: three", "0: none"])
  }

  @Test func singleAndMultipleChoices() throws {
    let single = try question(
      "1. First? {#f}\n   - (x) Look up\n     > Seen.\n   - （ ） Wait\n   - ( ) Go")
    #expect(single.kind.name == "single")
    #expect(single.kind.choices.map(\.content.plainText) == ["Look up", "Wait", "Go"])
    #expect(single.kind.choices.map(\.isCorrect) == [true, false, false])
    #expect(single.kind.choices[0].feedback?.plainText == "Seen.")
    let multiple = try question("1. Which? {#w}\n   - [x] a\n   - [ ] b\n   - [X] c")
    #expect(multiple.kind.name == "multiple")
    #expect(multiple.kind.choices.map(\.isCorrect) == [true, false, true])
    let poll = try question("1. Which? {#w}\n   - [ ] a\n   - [ ] b")
    #expect(poll.kind.isPoll && !multiple.kind.isPoll)
  }

  @Test func orderScaleAndMatch() throws {
    guard case .order(let items) = try question("1. Order {#o type=order}\n   1. a\n   2. b").kind
    else { Issue.record("no order"); return }
    #expect(items.map(\.plainText) == ["a", "b"])
    guard
      case .scale(let steps) = try question("1. How? {#o type=scale}\n   1. Never\n   2. Daily")
        .kind
    else { Issue.record("no scale"); return }
    #expect(steps.count == 2)
    guard
      case .match(let pairs) = try question(
        "1. Match {#m}\n   - **A** one :: 第一\n   - B：：second *way*"
      ).kind
    else { Issue.record("no match"); return }
    #expect(pairs.map(\.left.plainText) == ["A one", "B"])
    #expect(pairs.map(\.right.plainText) == ["第一", "second way"])
  }

  @Test(arguments: [
    ("= 5 ± 0", 5.0...5.0), ("= 5 +- 0.5", 4.5...5.5), ("= 4..6", 4.0...6.0), ("＝ ５", 5.0...5.0),
    ("= -3", -3.0...(-3.0)),
  ])
  func numbers(line: String, range: ClosedRange<Double>) throws {
    guard case .number(range) = try question("1. How many? {#n}\n   \(line)").kind else {
      Issue.record("no number in \(line)")
      return
    }
  }

  @Test func shortAnswersAndBlanks() throws {
    let short = try question("1. 叫做____。 {#term}\n   = 首问负责\n   = First contact")
    guard case .short(["首问负责", "First contact"]) = short.kind else {
      Issue.record("\(short.kind)")
      return
    }
    #expect(short.prompt.plainText == "叫做____。")
  }

  @Test func looseFormsAreTakenAndReported() throws {
    let text = caseText(
      questions: """
        ⟦1⟧1、第一问？

        ⟦2⟧（2）第二问？
        二、第三问？

        ⟦3⟧- Fourth?
        """)
    let parsed = try parse(text.replacing(#/⟦.⟧/#, with: ""))
    #expect(
      parsed.content.questions.map(\.prompt.plainText) == ["第一问？", "第二问？", "第三问？", "Fourth?"])
    let found = try problems(text).filter { $0.hasPrefix("loose") }
    #expect(found == ["loose-question@1", "loose-question@2", "loose-question@3"])
  }

  @Test(arguments: ["10:30 is the time.", "2010年的事。", "3.5 of them", "1990s", "第一，"])
  func aNumberThatBeginsASentenceIsNoQuestion(text: String) throws {
    let parsed = try parse(caseText(questions: text + "\n\n1. a {#a}"))
    #expect(parsed.content.questions.map(\.id) == ["a"])
  }

  @Test func headingsGroupQuestionsAndTextBetweenIsKept() throws {
    let parsed = try parse(
      caseText(questions: "Intro.\n\n### One\n\n1. a {#a}\n\nBetween.\n\n### Two\n\n2. b {#b}"))
    let section = try #require(parsed.content.sections(.questions).first)
    #expect(section.passages.map(\.title) == [nil, "One", "Two"])
    #expect(section.passages[1].elements.count == 2)
    #expect(parsed.content.questions.map(\.id) == ["a", "b"])
  }

  @Test func theHashIsOfTheWordingOnly() throws {
    let first = try question("1. Which? {#w}\n   - (x) a\n   - ( ) b")
    let remarked = try question("1. Which? {#other points=2}\n   - ( ) a\n   - (x) b")
    let reworded = try question("1. Which one? {#w}\n   - (x) a\n   - ( ) b")
    #expect(first.contentHash == remarked.contentHash)
    #expect(first.contentHash != reworded.contentHash)
    #expect(first.contentHash.count == 32)
  }

  @Test func branchesLeadToPassages() throws {
    let parsed = try parse(
      caseText(
        questions: "1. a {#a}",
        description: """
          Start.

          ### Decision

          1. What now? {#d}
             - [Say sorry](#say-sorry)
             - [道歉](#%E9%81%93%E6%AD%89)

          ### Say sorry

          x

          ### 道歉

          y

          ### Later

          z
          """))
    #expect(parsed.diagnostics.isEmpty)
    let path = PassagePath(of: parsed.content.sections)
    #expect(parsed.content.questions[0].kind.choices.map(\.target) == ["say-sorry", "道歉"])
    #expect(path.successors(of: 1) == [2, 3])
    #expect(path.next(after: 2) == 4)
    #expect(path.unreachable.isEmpty)
  }
}
