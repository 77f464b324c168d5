/// Something that happened while a person worked through a case; stored once, never changed.
public struct AnswerEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// The person began an attempt.
    case started
    /// A passage was read; its anchor is the subject.
    case read
    /// A first answer to a question, before the analysis was shown.
    case answered
    /// A hint to a question was shown.
    case hinted
    /// The analysis was shown.
    case revealed
    /// An answer given after the analysis was shown.
    case reconsidered
    /// The person judged their own answer by the rubric.
    case assessed
    /// The person said what they will do, and by when; passed over where they said nothing.
    case committed
    /// The attempt ended.
    case finished
    /// The person said what became of a commitment; its event is the subject.
    case followedUp = "followed-up"
    /// A question that can be scored was answered again, to keep it in mind.
    case reviewed
    /// An open question was answered again after a month or half a year.
    case revisited
    /// The person judged a colleague's answer by the rubric; the answer's alias is the subject.
    case peerReviewed = "peer-reviewed"
    /// The person judged a sample answer that the author had judged; the subject is the question and the
    /// number of the sample, as `q1#2`.
    case calibrated
    /// A trainer judged an answer by the rubric; the answer's alias is the subject.
    case marked

    /// Whether it is an answer, the first one or one after the analysis.
    public var isAnswer: Bool { self == .answered || self == .reconsidered }

    /// Whether it is a step on the way through a case; the others happen beside or after it.
    public var isPartOfAttempt: Bool {
      switch self {
      case .started, .read, .answered, .hinted, .revealed, .reconsidered, .assessed, .committed,
        .finished:
        true
      case .followedUp, .reviewed, .revisited, .peerReviewed, .calibrated, .marked: false
      }
    }
  }

  /// The identity, made by the writer.
  public var id: EventID
  /// The pseudonym of whoever did it.
  public var person: String
  /// The id of the case.
  public var caseID: String
  /// The number of the attempt, from one.
  public var attempt: Int
  /// What happened.
  public var kind: Kind
  /// The question's id, the anchor of the passage that was read, the event that is followed up, or the alias of
  /// the answer that is judged; nil for the whole case.
  public var subject: String?
  /// The hash of the question's wording at that time.
  public var contentHash: String?
  /// The author's revision of the question.
  public var revision: Int?
  /// What was answered.
  public var response: Response?
  /// How sure the person was; nil where nobody asked.
  public var certainty: Certainty?
  /// When it happened.
  public var time: Timestamp

  /// An event made of its parts.
  public init(
    id: EventID, person: String, caseID: String, attempt: Int, kind: Kind, subject: String? = nil,
    contentHash: String? = nil, revision: Int? = nil, response: Response? = nil,
    certainty: Certainty? = nil, time: Timestamp
  ) {
    self.id = id
    self.person = person
    self.caseID = caseID
    self.attempt = attempt
    self.kind = kind
    self.subject = subject
    self.contentHash = contentHash
    self.revision = revision
    self.response = response
    self.certainty = certainty
    self.time = time
  }
}

/// A moment, with the local time's offset from UTC where it was taken.
public struct Timestamp: Sendable, Hashable {
  /// Unix time in milliseconds.
  public var milliseconds: Int64
  /// The minutes by which local time was ahead of UTC.
  public var offsetMinutes: Int

  /// The day in local time, counted from 1 January 1970.
  public var day: Int {
    let minutes = Double(milliseconds) / 60_000 + Double(offsetMinutes)
    return Int((minutes / 1440).rounded(.down))
  }

  /// A moment made of its parts.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 with the offset of the local time: `2026-08-03T17:36:05.123+08:00`.
  public var description: String {
    func pad(_ number: Int64, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let local = milliseconds + Int64(offsetMinutes) * 60_000
    let ofDay = local - Int64(day) * 86_400_000
    let date = CalendarDate(dayNumber: day)?.description ?? "1970-01-01"
    let time = [ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1000 % 60].map { pad($0) }
    let offset = Int64(abs(offsetMinutes))
    return "\(date)T\(time.joined(separator: ":")).\(pad(ofDay % 1000, 3))"
      + "\(offsetMinutes < 0 ? "-" : "+")\(pad(offset / 60)):\(pad(offset % 60))"
  }
}
