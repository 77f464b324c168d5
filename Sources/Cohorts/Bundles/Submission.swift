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
  /// What they hand in; nil where they take everything back.
  public var events: [AnswerEvent]?

  /// The name that the cohort knows the sender by.
  public var person: String { sender.keys.pseudonym }

  /// A submission made of its parts.
  public init(sender: Sender, consent: Timestamp, made: Int64, events: [AnswerEvent]?) {
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

  /// The bundle for the trainer.
  /// - Throws: `BundleError.tooLarge`, or an error of the cryptography.
  public func sealed(for invitation: Invitation, by membership: Membership) throws -> Data {
    let head = Head(
      signing: sender.keys.signing, agreement: sender.keys.agreement,
      name: sender.name, unit: sender.unit, consented: consent.milliseconds,
      offset: consent.offsetMinutes, made: made, events: events?.count ?? 0)
    let lines = [try JSONLine.encode(head)] + (try (events ?? []).map(EventCoding.json))
    return try Envelope.seal(
      lines, kind: events == nil ? .withdrawal : .submission, cohort: invitation.id,
      to: invitation.keys, signedBy: membership.secret)
  }

  /// Reads an opened bundle.
  /// - Parameters:
  ///   - envelope: what was in the bundle.
  ///   - cases: the ids of the cohort's cases.
  ///   - now: the time, Unix milliseconds.
  /// - Throws: `BundleError.changed` where the signature is by another key than the one it names,
  ///   `unreadable` for a line that no member's program would write, `clock` where it is from the future.
  public init(_ envelope: OpenedEnvelope, cases: [String], now: Int64) throws {
    var head: Head?
    var keys: PublicKeys?
    let lines = try envelope.lines { first in
      guard let read = try? JSONDecoder().decode(Head.self, from: first) else {
        throw BundleError.unreadable(line: 1)
      }
      guard let named = PublicKeys(signing: read.signing, agreement: read.agreement) else {
        throw BundleError.unreadable(line: 1)
      }
      (head, keys) = (read, named)
      return named
    }
    guard let head, let keys, head.events >= 0, lines.count == head.events + 1,
      (envelope.kind == .withdrawal) == (head.events == 0), head.made >= 0,
      [head.name, head.unit].allSatisfy({ $0.map(Self.isName) ?? true })
    else { throw BundleError.unreadable(line: 1) }
    let latest = now + 86_400_000
    guard head.made <= latest, head.consented <= latest else { throw BundleError.clock }
    sender = Sender(keys: keys, name: head.name, unit: head.unit)
    consent = Timestamp(milliseconds: head.consented, offsetMinutes: head.offset)
    let person = keys.pseudonym
    made = head.made
    let wanted = Set(cases)
    let read = try lines.dropFirst().enumerated().map { index, line in
      guard let event = try? EventCoding.event(line, person: person), event.kind != .marked,
        wanted.contains(event.caseID), event.time.milliseconds <= latest
      else { throw BundleError.unreadable(line: index + 2) }
      return event
    }
    events = envelope.kind == .withdrawal ? nil : read
  }

  /// The most characters of a name or unit.
  public static let nameLimit = 100

  private static func isName(_ text: String) -> Bool {
    text.count <= nameLimit && !text.hasControlCharacters
  }
}
