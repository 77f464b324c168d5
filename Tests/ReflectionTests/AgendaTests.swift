import CaseModel
import CaseParser
import Reflection
import Testing

private let text = """
  # T

  ## Description

  d

  ## Analysis

  a

  ## Questions

  1. Open? {#open}
  2. Choice? {#choice confidence}
     - (x) a
     - ( ) b
  3. Poll? {#poll}
     - ( ) a
     - ( ) b
  """

@Suite struct AgendaTests {
  private let content: Case
  private let start = 20_000

  init() throws {
    content = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c").content
  }

  private func event(
    _ kind: AnswerEvent.Kind, day: Int, _ subject: String? = nil, _ response: Response? = nil,
    certainty: Certainty? = nil, attempt: Int = 1
  ) -> AnswerEvent {
    let time = Int64(day) * 86_400_000 + 3_600_000
    return AnswerEvent(
      id: EventID(milliseconds: UInt64(time)), person: "p", caseID: "c",
      attempt: attempt, kind: kind, subject: subject, response: response, certainty: certainty,
      time: Timestamp(milliseconds: time, offsetMinutes: 0))
  }

  private func names(
    _ events: [AnswerEvent], assigned: [String: CalendarDate?] = [:], on day: Int
  ) -> [String] {
    Agenda(cases: [content], events: events, assigned: assigned, day: day).items.map { item in
      switch item {
      case .resume: "resume"
      case .followUp(let record): "follow up \(record.commitment.text)"
      case .review(_, let question): "review \(question.id)"
      case .revisit(_, let question, let then): "revisit \(question.id) \(then)"
      case .assigned(_, let due): "assigned \(due.map(\.description) ?? "any day")"
      case .new: "new"
      }
    }
  }

  private func finished(_ answer: Int, _ certainty: Certainty? = nil) -> [AnswerEvent] {
    [
      event(.started, day: start), event(.answered, day: start, "open", .text("then")),
      event(.answered, day: start, "choice", .choices([answer]), certainty: certainty),
      event(.answered, day: start, "poll", .choices([0])), event(.revealed, day: start),
      event(.finished, day: start),
    ]
  }

  @Test func anAssignedCaseIsOneUntilItIsBegun() throws {
    let day = try #require(CalendarDate("2026-12-31"))
    #expect(names([], assigned: ["c": day], on: start) == ["assigned 2026-12-31"])
    #expect(
      names([], assigned: ["c": Optional<CalendarDate>.none], on: start) == ["assigned any day"])
    #expect(names([], assigned: ["other": day], on: start) == ["new"])
    #expect(names([event(.started, day: start)], assigned: ["c": day], on: start) == ["resume"])
  }

  @Test func aCaseIsNewThenBegunThenDue() {
    #expect(names([], on: start) == ["new"])
    #expect(names([event(.started, day: start)], on: start + 400) == ["resume"])
    #expect(names(finished(0, .high), on: start) == [])
  }

  @Test func aQuestionComesBackByHowWellItWasKnown() {
    #expect(names(finished(1), on: start) == ["review choice"])
    let sure = (start...start + 29).first {
      names(finished(0, .high), on: $0).contains("review choice")
    }
    #expect(sure == start + 8)
    let events = finished(1) + [event(.reviewed, day: start + 1, "choice", .choices([0]))]
    #expect(
      !names(events + [event(.reviewed, day: start + 1, "choice", .choices([0]))], on: start + 1)
        .contains("review choice"))
  }

  @Test func pollsAndQuestionsWithoutAnAnalysisDoNotComeBack() {
    let unrevealed = finished(1).filter { $0.kind != .revealed && $0.kind != .finished }
    #expect(names(unrevealed, on: start + 400) == ["resume"])
    #expect(!names(finished(0), on: start + 4000).contains("review poll"))
  }

  @Test func anOpenQuestionComesBackAfterAMonthAndAfterHalfAYear() {
    let events = finished(0, .high)
    func revisit(_ events: [AnswerEvent], _ day: Int) -> String? {
      names(events, on: start + day).first { $0.hasPrefix("revisit") }
    }
    #expect(revisit(events, 29) == nil)
    #expect(revisit(events, 30) == "revisit open text(\"then\")")
    let once = events + [event(.revisited, day: start + 31, "open", .text("now"))]
    #expect(revisit(once, 179) == nil && revisit(once, 180) == "revisit open text(\"now\")")
    let twice = once + [event(.revisited, day: start + 181, "open", .skipped)]
    #expect(revisit(twice, 4000) == nil)
  }

  @Test func aCommitmentComesBackOnItsDayUntilItIsClosed() {
    let day = CalendarDate(dayNumber: start + 10)
    let made = event(
      .committed, day: start, nil, .commitment(Commitment(text: "look up", due: day)))
    let id = made.id.description
    #expect(names([made], on: start + 9) == ["resume"])
    #expect(names([made], on: start + 10).contains("follow up look up"))
    let later = CalendarDate(dayNumber: start + 20)
    let postponed = [
      made, event(.followedUp, day: start + 10, id, .outcome(.postponed, note: "", due: later)),
    ]
    #expect(!names(postponed, on: start + 19).contains("follow up look up"))
    #expect(names(postponed, on: start + 20).contains("follow up look up"))
    let kept =
      postponed + [event(.followedUp, day: start + 20, id, .outcome(.kept, note: "", due: nil))]
    #expect(!names(kept, on: start + 400).contains("follow up look up"))
    #expect(CommitmentRecord.all(in: kept).map(\.outcome) == [.kept])
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11016), (2026, 11, 24, 20781), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func daysAreCountedAsTheCalendarGoes(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number && CalendarDate(dayNumber: number) == date)
    #expect(CalendarDate(dayNumber: number + 1)?.dayNumber ?? number + 1 == number + 1)
  }
}
