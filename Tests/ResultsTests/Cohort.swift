import CaseModel
import CaseParser
import Results

let text = """
  # T

  ## Description

  It happened.

  ## Analysis

  Why.

  ## Questions

  1. Open? {#open}

     > [!RUBRIC]
     > - One (2)
     > - Two (3)

  2. Choice? {#choice confidence stage=both}
     - (x) a
     - ( ) b

  3. Several? {#several}
     - [x] a
     - [x] b
     - [ ] c

  4. How many? {#number stage=after}
     = 5
  """

/// A cohort whose members do what a test says, a minute after each other.
struct Cohort {
  let content: Case
  private(set) var tally: CohortTally
  private var clock: Int64 = 0

  init(members: Int, text: String = text, themes: [Theme] = []) throws {
    content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
    tally = CohortTally(cases: [content], members: members, themes: themes)
  }

  var results: CaseResults { tally.results().cases[0] }

  func question(_ id: String) throws -> QuestionResults {
    guard let question = results.questions.first(where: { $0.id == id }) else { throw Missing() }
    return question
  }

  struct Missing: Error {}

  mutating func add(
    _ member: Int, _ kind: AnswerEvent.Kind, _ subject: String? = nil, _ response: Response? = nil,
    certainty: Certainty? = nil, attempt: Int = 1, revision: Int? = nil, themes: UInt64? = nil,
    after minutes: Int64 = 1, seconds: Int64 = 0
  ) {
    clock += minutes * 60_000 + seconds * 1_000
    tally.add(
      CollectedEvent(
        member: member, caseIndex: 0, attempt: attempt, kind: kind, subject: subject,
        revision: revision, response: response, certainty: certainty,
        time: Timestamp(milliseconds: clock, offsetMinutes: 0), themes: themes))
  }

  /// A member works through the case to the end.
  mutating func workThrough(
    _ member: Int, first: Int, later: Int? = nil, several: [Int] = [0, 1], number: Double = 5,
    certainty: Certainty = .low
  ) {
    add(member, .started)
    add(member, .answered, "open", .text("words"))
    add(member, .answered, "choice", .choices([first]), certainty: certainty)
    add(member, .answered, "several", .choices(several))
    add(member, .revealed)
    add(member, .reconsidered, "choice", later.map { .choices([$0]) } ?? .skipped)
    add(member, .reconsidered, "number", .number(number))
    add(member, .assessed, "open", .ratings([2, nil]))
    add(member, .committed, nil, .commitment(Commitment(text: "x")))
    add(member, .finished)
  }
}
