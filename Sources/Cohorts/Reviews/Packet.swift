internal import AnswerCoding
public import Foundation

/// What a trainer sends one member about one case, as a single line of JSON in a bundle.
public protocol Packet: Codable, Sendable {
  /// What bundles with it are for.
  static var kind: BundleKind { get }
  /// The id of the case.
  var caseID: String { get }
  /// When it was put together, Unix time in milliseconds: of two, the later counts.
  var made: Int64 { get }
}

extension Packet {
  /// The bundle for a member.
  /// - Parameters:
  ///   - member: the keys of the member.
  ///   - cohort: the cohort.
  ///   - seed: the secret of the cohort.
  /// - Throws: `BundleError.tooLarge`, or an error of the cryptography.
  public func sealed(
    for member: PublicKeys, in cohort: CohortID, by seed: SecretSeed
  ) throws -> Data {
    try Envelope.seal(
      [JSONLine.encode(self)], kind: Self.kind, cohort: cohort, to: member, signedBy: seed)
  }

  /// Reads an opened bundle of a cohort.
  /// - Throws: `BundleError.changed` where the cohort didn't sign it, `unreadable` for what this version
  ///   would not write.
  public init(_ envelope: OpenedEnvelope, from cohort: PublicKeys) throws {
    let lines = try envelope.lines { _ in cohort }
    guard lines.count == 1, let body = lines.first,
      let packet = try? JSONDecoder().decode(Self.self, from: body),
      EventCoding.isIdentifier(packet.caseID)
    else { throw BundleError.unreadable(line: 1) }
    self = packet
  }

  /// The line of JSON, to be stored.
  /// - Throws: an `EncodingError` for a number that JSON doesn't have.
  public var body: String {
    get throws { String(decoding: try JSONLine.encode(self), as: UTF8.self) }
  }

  /// Reads what was stored; nil where this version would not have written it.
  public init?(body: String) {
    guard let packet = try? JSONDecoder().decode(Self.self, from: Data(body.utf8)) else {
      return nil
    }
    self = packet
  }
}
