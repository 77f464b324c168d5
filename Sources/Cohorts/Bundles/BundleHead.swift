public import Foundation

/// What the first line of a bundle tells anybody, also who can't open it. Only the writer's signature, which is sealed,
/// proves it.
public struct BundleHead: Sendable {
  /// What the bundle is for.
  public let kind: BundleKind
  /// The cohort that it belongs to.
  public let cohort: CohortID
  /// The line itself, which is authenticated with what is sealed.
  let line: Data
  /// The encapsulated key of HPKE.
  let key: Data
  /// How many bytes are sealed.
  let bytes: Int
  /// What comes after the line.
  let rest: Data

  /// Reads the head of a bundle.
  /// - Parameter file: the bytes of the file.
  /// - Throws: `BundleError.tooLarge`, `notABundle`, `newerVersion`, or `changed` for a kind or cohort that is none.
  public init(_ file: Data) throws(BundleError) {
    guard file.count <= Envelope.sizeLimit else { throw .tooLarge }
    let parts = file.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first.map({ $0.last == 0x0D ? $0.dropLast() : $0 }), first.count < 4096,
      let parsed = try? JSONDecoder().decode(Envelope.Head.self, from: first),
      parsed.format == Envelope.format
    else { throw .notABundle }
    guard parsed.version == Envelope.version else {
      throw parsed.version > Envelope.version ? .newerVersion(parsed.version) : .notABundle
    }
    guard let kind = BundleKind(rawValue: parsed.kind), let cohort = CohortID(parsed.cohort) else {
      throw .changed
    }
    self.kind = kind
    self.cohort = cohort
    line = Data(first)
    key = parsed.key
    bytes = parsed.bytes
    rest = parts.count > 1 ? parts[1] : Data()
  }
}
