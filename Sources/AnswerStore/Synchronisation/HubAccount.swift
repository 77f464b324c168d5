/// How a person and the hub of a cohort stand with each other.
public struct HubAccount: Sendable, Hashable {
  /// The identity of the cohort, 16 bytes.
  public var cohort: [UInt8]
  /// The address of the hub that the rest is about.
  public var address: String
  /// What the person shows to the hub; nil where they aren't enrolled.
  public var token: String?
  /// Where fetching goes on; nil for the beginning.
  public var cursor: String?
  /// How many attempts failed since the last one that didn't.
  public var failures = 0
  /// Before this time nothing is tried by itself, Unix time in milliseconds.
  public var nextAttempt: Int64 = 0
  /// When everything went well last, Unix time in milliseconds; nil where it never did.
  public var lastSuccess: Int64?
  /// What went wrong last, for people; nil where nothing did.
  public var problem: String?

  /// An account at a hub that nothing was said to yet.
  public init(cohort: [UInt8], address: String) {
    self.cohort = cohort
    self.address = address
  }
}
