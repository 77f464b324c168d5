/// What a person has typed of an answer, before they confirm it.
public struct Draft: Sendable, Hashable {
  /// The pseudonym of the person.
  public var person: String
  /// The id of the case.
  public var caseID: String
  /// The number of the attempt.
  public var attempt: Int
  /// The question's id, or another name for what is written.
  public var subject: String
  /// The text so far.
  public var text: String

  /// A draft made of its parts.
  public init(person: String, caseID: String, attempt: Int, subject: String, text: String) {
    self.person = person
    self.caseID = caseID
    self.attempt = attempt
    self.subject = subject
    self.text = text
  }
}
