public import CaseModel

/// What a person can do next.
public struct Agenda: Sendable {
  /// Something to do.
  public enum Item: Sendable {
    /// A case that was begun.
    case resume(Case)
    /// A commitment whose day has come.
    case followUp(CommitmentRecord)
    /// A question to be answered again, so that it isn't forgotten.
    case review(Case, Question)
    /// An open question to be looked at again, with what was written then.
    case revisit(Case, Question, then: Response)
    /// A case that the person is to work through, by a day where one was set, and isn't finished.
    case assigned(Case, due: CalendarDate?)
    /// A case that was not begun yet.
    case new(Case)
  }

  /// The items: what was begun, what is due, what is assigned, what is new; within these in the order of the
  /// cases, assigned ones by their days.
  public let items: [Item]

  /// The items that are due: commitments, reviews, open questions that come back.
  public var due: [Item] {
    items.filter { item in
      switch item {
      case .followUp, .review, .revisit: true
      case .resume, .assigned, .new: false
      }
    }
  }

  /// What there is to do on a day.
  /// - Parameters:
  ///   - cases: the cases of the library that can be worked through.
  ///   - events: everything the person did, in order.
  ///   - assigned: the cases that the person is to work through, by their ids, with the day by which.
  ///   - day: the day, counted as `Timestamp.day`.
  public init(
    cases: [Case], events: [AnswerEvent], assigned: [String: CalendarDate?] = [:], day: Int
  ) {
    let byCase = Dictionary(grouping: events, by: \.caseID)
    var begun: [Item] = []
    var due = CommitmentRecord.all(in: events).filter { $0.isDue(on: day) }.map(Item.followUp)
    var new: [Item] = []
    var waiting: [(content: Case, due: CalendarDate?)] = []
    for content in cases where !content.questions.isEmpty {
      guard let own = byCase[content.id] else {
        if let due = assigned[content.id] {
          waiting.append((content, due))
        } else if content.metadata.status == .published {
          new.append(.new(content))
        }
        continue
      }
      let session = ReflectionSession(content, events: own)
      if !session.isFinished { begun.append(.resume(content)) }
      for question in content.questions {
        if let memory = ReviewSchedule.memory(of: question, in: own), memory.due <= day {
          due.append(.review(content, question))
        } else if let revisit = ReviewSchedule.revisit(of: question, in: own), revisit.day <= day {
          due.append(.revisit(content, question, then: revisit.text))
        }
      }
    }
    let far = Int.max
    waiting.sort { ($0.due?.dayNumber ?? far) < ($1.due?.dayNumber ?? far) }
    items = begun + due + waiting.map { .assigned($0.content, due: $0.due) } + new
  }
}
