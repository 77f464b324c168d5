import CaseModel
import CaseParser
import Results
import Testing

private let themes = [Theme(id: "a", name: "A"), Theme(id: "b", name: "B")]

/// An identity by its number, in the order of the numbers.
private func id(_ number: UInt8) -> EventID {
  return EventID(time: EventID(milliseconds: UInt64(number)), bits: [])
}

private func coding(_ answer: UInt8, _ coder: String, _ themes: String...) -> Coding {
  Coding(answer: id(answer), coder: coder, themes: Set(themes))
}

@Suite struct ThemeTests {
  private func content() throws -> Case {
    try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
  }

  private func event(
    _ number: UInt8, _ kind: AnswerEvent.Kind, _ response: Response, _ subject: String = "open",
    person: String = "p", attempt: Int = 1, revision: Int? = nil
  ) -> AnswerEvent {
    AnswerEvent(
      id: id(number), person: person, caseID: "c", attempt: attempt, kind: kind, subject: subject,
      revision: revision, response: response, time: Timestamp(milliseconds: 0, offsetMinutes: 0))
  }

  @Test func whatIsCodedIsWhatCounts() throws {
    let events = [
      event(1, .answered, .text("early")), event(2, .answered, .text("first")),
      event(3, .answered, .choices([0]), "choice"), event(4, .reconsidered, .text("second")),
      event(5, .answered, .text("again"), attempt: 2),
      event(6, .answered, .text("old wording"), person: "q", revision: 9),
      event(7, .answered, .text("dropped"), person: "r"),
      event(8, .answered, .skipped, person: "r"),
    ]
    let found = OpenAnswer.all(to: try content(), in: events)
    #expect(found.map(\.text) == ["first", "second"])
    #expect(found.map(\.isSecondThought) == [false, true])
  }

  @Test func whatIsAskedOnlyAfterTheAnalysisIsAFirstThought() throws {
    let text = "# T\n\n## Questions\n\n1. Open? {#open stage=after}"
    let content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    let found = OpenAnswer.all(to: content, in: [event(1, .reconsidered, .text("late"))])
    #expect(found.map(\.isSecondThought) == [false])
  }

  @Test func anAnswerCountsAsWhatCodersAgreeOnOrSettled() {
    let sheet = CodingSheet(
      [
        coding(1, "Li", "a"), coding(1, "Wang", "a", "gone"), coding(2, "Li", "a"),
        coding(2, "Wang", "b"), coding(3, "Li", "a"), coding(3, "Wang"),
        coding(3, Coding.settlement, "b"), coding(4, "Wang", "b"),
      ], themes: ["a", "b"])
    #expect(sheet.coders == ["Li", "Wang"])
    #expect(sheet.decision(on: id(1)) == ["a"] && !sheet.isDisputed(id(1)))
    #expect(sheet.decision(on: id(2)) == nil && sheet.isDisputed(id(2)))
    #expect(sheet.decision(on: id(3)) == ["b"] && sheet.isDisputed(id(3)))
    #expect(sheet.decision(on: id(4)) == ["b"] && sheet.decision(on: id(5)) == nil)
    let bits = ThemeBits(themes)
    #expect(
      bits.bits(of: [coding(1, "Li", "a", "b"), coding(1, "Wang", "b", "a", "gone")]) == 0b11)
    #expect(bits.bits(of: [coding(1, "Li")]) == 0 && bits.bits(of: []) == nil)
  }

  /// Of four answers Li finds the theme in two, Wang in one of those. κ: 1 − 1 ÷ 2; α: 1 − 7 · 2 ÷ 30.
  @Test func agreementIsThatOfTheTextbooks() throws {
    let sheet = CodingSheet(
      [
        coding(1, "Li", "a"), coding(1, "Wang", "a"), coding(2, "Li", "a"), coding(2, "Wang"),
        coding(3, "Li"), coding(3, "Wang"), coding(4, "Li"), coding(4, "Wang"), coding(5, "Li"),
      ], themes: ["a"])
    let agreement = CodingAgreement(sheet, answers: (1...5).map(id), themes: ["a"])
    let pair = try #require(agreement.pairs.first)
    #expect(agreement.answers == 4 && agreement.pairs.count == 1 && pair.answers == 4)
    #expect(pair.kappas == [0.5])
    #expect(abs(try #require(agreement.alpha) - 16.0 / 30) < 1e-12)
    #expect(CodingAgreement(sheet, answers: [id(5)], themes: ["a"]).alpha == nil)
  }

  @Test func codersWithoutAnswersInCommonAreNoPair() {
    let sheet = CodingSheet(
      [coding(1, "Li", "a"), coding(1, "Wang", "a"), coding(2, "Wang"), coding(2, "Zhao")],
      themes: ["a"])
    let agreement = CodingAgreement(sheet, answers: [id(1), id(2)], themes: ["a"])
    #expect(agreement.pairs.map(\.coders) == [["Li", "Wang"], ["Wang", "Zhao"]])
    #expect(agreement.answers == 2 && agreement.alpha == 1)
  }

  @Test func themesAreCountedBeforeAndAfterOnceAllAnswersAreCoded() throws {
    var cohort = try Cohort(members: 4, themes: themes)
    let first: [UInt64?] = [0b01, 0b11, nil]
    let later: [UInt64?] = [0b10, nil, nil]
    for member in 0..<3 {
      let response: Response = member == 2 ? .skipped : .text("words")
      cohort.add(member, .answered, "open", response, themes: first[member])
      cohort.add(member, .revealed)
      let second: Response = member == 0 ? .text("more") : .skipped
      cohort.add(member, .reconsidered, "open", second, themes: later[member])
    }
    let counts = try #require(try cohort.question("open").themes)
    #expect(counts.first == [2, 1] && counts.later == [1, 2])
    #expect(counts.laterGroups == [2, 1, 0] && counts.names == ["A", "B"])
    // Somebody who hasn't seen the analysis doesn't count, coded or not; then they do.
    cohort.add(3, .answered, "open", .text("not coded"))
    #expect(try cohort.question("open").themes != nil)
    cohort.add(3, .revealed)
    #expect(try cohort.question("open").themes == nil)
  }

  /// The answers of one person to a case, who may have thought again.
  private func counts(
    of first: Response?, again: Response?, found: UInt64?
  ) throws -> ThemeResults {
    var cohort = try Cohort(members: 1, themes: themes)
    if let first { cohort.add(0, .answered, "open", first, themes: found) }
    cohort.add(0, .revealed)
    if let again { cohort.add(0, .reconsidered, "open", again, themes: found) }
    return try #require(try cohort.question("open").themes)
  }

  @Test func laterThemesAreToldWhereSomebodyThoughtAgain() throws {
    let never = try counts(of: .text("words"), again: nil, found: 0b10)
    #expect(never.first == [0, 1] && never.later == nil && never.laterGroups == [0, 0, 1])
    let once = try counts(of: .text("words"), again: .text("more"), found: 0b10)
    #expect(once.later == [0, 1] && once.laterGroups == [1, 0, 0])
    let passed = try counts(of: .skipped, again: .skipped, found: nil)
    #expect(passed.first == [0, 0] && passed.later == [0, 0] && passed.laterGroups == [0, 1, 0])
  }

  @Test func themesAreOfTheirOwnQuestion() throws {
    let text = "# T\n\n## Questions\n\n1. One? {#one}\n2. Two? {#two}"
    var cohort = try Cohort(members: 1, text: text, themes: themes)
    cohort.add(0, .answered, "one", .text("words"), themes: 0b01)
    cohort.add(0, .answered, "two", .text("words"), themes: 0b10)
    cohort.add(0, .revealed)
    #expect(try cohort.question("one").themes?.first == [1, 0])
    #expect(try cohort.question("two").themes?.first == [0, 1])
  }

  @Test func onlyOpenQuestionsHaveThemes() throws {
    var cohort = try Cohort(members: 1, themes: themes)
    cohort.workThrough(0, first: 0)
    #expect(try cohort.question("choice").themes == nil)
    #expect(try cohort.question("open").themes == nil, "not coded yet")
  }
}
