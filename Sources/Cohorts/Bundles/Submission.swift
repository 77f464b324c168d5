internal import AnswerCoding
public import CaseModel
public import Foundation

/// A member's answers on their way to the trainer, or the wish to take them back.
public struct Submission: Sendable, Hashable {
  /// Who hands something in.
  public struct Sender: Sendable, Hashable {
    /// The person's keys in this cohort: what proves that later bundles are by the same person.
    public var keys: PublicKeys
    /// The name; nil where the person doesn't give it.
    public var name: String?
    /// The unit; nil where the person doesn't give it.
    public var unit: String?

    /// A sender made of its parts.
    public init(keys: PublicKeys, name: String? = nil, unit: String? = nil) {
      self.keys = keys
      self.name = name
      self.unit = unit
    }
  }

  /// Who hands it in.
  public var sender: Sender
  /// When the person agreed that the trainer reads it.
  public var consent: Timestamp
  /// When they put it together, Unix time in milliseconds.
  public var made: Int64
  /// What they hand in; nothing in a withdrawal.
  public var events: [AnswerEvent]

  /// The name that the cohort knows the sender by.
  public var person: String { sender.keys.pseudonym }

  /// A submission made of its parts.
  public init(sender: Sender, consent: Timestamp, made: Int64, events: [AnswerEvent]) {
    self.sender = sender
    self.consent = consent
    self.made = made
    self.events = events
  }

  private struct Head: Codable {
    var signing: Data
    var agreement: Data
    var name: String?
    var unit: String?
    var consented: Int64
    var offset: Int
    var made: Int64
    var events: Int
  }

  /// The bundle for the trainer; a withdrawal where there are no events.
  /// - Throws: `BundleError.tooLarge`, or an error of the cryptography.
  public func sealed(for invitation: Invitation, by membership: Membership) throws -> Data {
    let head = Head(
      signing: sender.keys.signing, agreement: sender.keys.agreement,
      name: sender.name, unit: sender.unit, consented: consent.milliseconds,
      offset: consent.offsetMinutes, made: made, events: events.count)
    let lines = [try JSONLine.encode(head)] + (try events.map(EventCoding.json))
    return try Envelope.seal(
      lines, kind: events.isEmpty ? .withdrawal : .submission, cohort: invitation.id,
      to: invitation.keys, signedBy: membership.secret)
  }

  /// Reads an opened bundle.
  /// - Throws: `BundleError.changed` where the signature is by another key than the one it names,
  ///   `unreadable` for a line that this version would not write.
  public init(_ envelope: OpenedEnvelope) throws {
    var head: Head?
    let lines = try envelope.lines { first in
      guard let read = try? JSONDecoder().decode(Head.self, from: first) else {
        throw BundleError.unreadable(line: 1)
      }
      head = read
      return PublicKeys(signing: read.signing, agreement: read.agreement)
    }
    guard let head, lines.count == head.events + 1,
      (envelope.kind == .withdrawal) == (head.events == 0)
    else { throw BundleError.unreadable(line: 1) }
    let keys = PublicKeys(signing: head.signing, agreement: head.agreement)
    sender = Sender(keys: keys, name: head.name, unit: head.unit)
    consent = Timestamp(milliseconds: head.consented, offsetMinutes: head.offset)
    let person = keys.pseudonym
    made = head.made
    events = try lines.dropFirst().enumerated().map { index, line in
      do {
        return try EventCoding.event(line, person: person)
      } catch {
        throw BundleError.unreadable(line: index + 2)
      }
    }
  }
}
