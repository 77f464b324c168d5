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
    // A longer line is no head, and isn't looked through for its end.
    let end = file.prefix(4097).firstIndex(of: 0x0A) ?? file.endIndex
    let first = file[..<end].last == 0x0D ? file[..<end].dropLast() : file[..<end]
    guard first.count < 4096,
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
    rest = file[end...].dropFirst()
  }
}
