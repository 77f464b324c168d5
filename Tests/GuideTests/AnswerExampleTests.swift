import CaseModel
import CaseParser
import Disclosure
import Reflection
import Results
import Testing

/// The examples of the articles on sessions, answers and results.
@Suite struct AnswerExampleTests {
  private func content() throws -> Case {
    try CaseParser().parse(SourceText(path: "c.md", text: smallCase), slug: "counter").content
  }

  @Test func aSessionIsAFoldOverItsEvents() throws {
    let content = try content()
    var random = SeededGenerator(seed: 1)
    var milliseconds: UInt64 = 0
    func stamp() -> EventStamp {
      milliseconds += 1
      return EventStamp(
        id: EventID(milliseconds: milliseconds, random: &random), person: "p",
        time: Timestamp(milliseconds: Int64(milliseconds), offsetMinutes: 480))
    }
    var session = ReflectionSession(content, events: [])
    var events: [AnswerEvent] = []
    steps: while true {
      let response: Response?
      switch session.step {
      case .answer(let question):
        response = question.kind.name == "single" ? .choices([0]) : .text("…")
      case .reconsider, .assess, .commit: response = .skipped
      case .done: break steps
      default: response = nil
      }
      let event = try session.completing(response, stamp: stamp())
      events.append(event)  // The place to store it: before the session goes on.
      session.apply(event)
    }
    let resumed = ReflectionSession(content, events: events)
    #expect(resumed.isFinished && resumed.firstAnswers == session.firstAnswers)
    #expect(throws: ReflectionRefusal.self) {
      try resumed.changing(content.questions[0], to: .text("!"), stamp: stamp())
    }
    #expect(session.firstAnswers == ["own-counter": .text("…"), "first-move": .choices([0])])
  }

  @Test func identitiesSortByTheirTime() {
    var random = SeededGenerator(seed: 7)
    let earlier = EventID(milliseconds: 1_000, random: &random)
    let later = EventID(milliseconds: 1_001, random: &random)
    #expect(earlier < later && EventID(earlier.description) == earlier)
  }

  @Test func fewPeopleAreNotToldOf() throws {
    let content = try content()
    let answers = [0, 1, 2].flatMap { Array(repeating: $0, count: [20, 18, 2][$0]) }
    var tally = CohortTally(cases: [content], members: answers.count)
    for (member, option) in answers.enumerated() {
      let steps: [(AnswerEvent.Kind, String?, Response?)] = [
        (.answered, "own-counter", .skipped), (.answered, "first-move", .choices([option])),
        (.revealed, nil, nil),
      ]
      for (kind, subject, response) in steps {
        tally.add(
          CollectedEvent(
            member: member, caseIndex: 0, attempt: 1, kind: kind, subject: subject,
            response: response, time: Timestamp(milliseconds: 0, offsetMinutes: 480)))
      }
    }
    let published = Publisher(PrivacyThreshold(), .exact)
      .publish(tally.results(), includesParticipation: true)
    let counts = published.cases[0].questions[1].counts?.first.map(\.value)
    #expect(counts?.prefix(3) == [20, nil, nil])
  }
}
