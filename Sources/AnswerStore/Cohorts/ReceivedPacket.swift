/// What the person was sent by the trainer of a cohort about a case.
public struct ReceivedPacket: Sendable, Hashable {
  /// The identity of the cohort, 16 bytes.
  public var cohort: [UInt8]
  /// What it is for.
  public var kind: String
  /// The id of the case.
  public var caseID: String
  /// What it says.
  public var body: String
  /// When it was put together, Unix time in milliseconds.
  public var made: Int64

  /// A packet made of its parts.
  public init(cohort: [UInt8], kind: String, caseID: String, body: String, made: Int64) {
    self.cohort = cohort
    self.kind = kind
    self.caseID = caseID
    self.body = body
    self.made = made
  }

  /// The kind of the packets that hold what others answered, for the person to judge.
  public static let othersAnswers = "review-task"
}
