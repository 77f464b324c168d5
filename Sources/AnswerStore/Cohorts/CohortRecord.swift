/// A cohort that the person leads or belongs to.
public struct CohortRecord: Sendable, Hashable {
  /// The identity, 16 bytes.
  public var id: [UInt8]
  /// The join code.
  public var invitation: String
  /// The secret of the cohort, 32 bytes; nil for a member.
  public var seed: [UInt8]?
  /// When it was created or joined.
  public var added: Int64

  /// A cohort made of its parts.
  /// - Parameter added: Unix time in milliseconds.
  public init(id: [UInt8], invitation: String, seed: [UInt8]?, added: Int64) {
    self.id = id
    self.invitation = invitation
    self.seed = seed
    self.added = added
  }
}
