/// Something that a trainer looks for in answers in people's own words: an entry of the code book.
public struct Theme: Sendable, Hashable {
  /// The word that codings write.
  public var id: String
  /// What people see.
  public var name: String
  /// When an answer has it, in a sentence.
  public var description: String?

  /// A theme made of its parts.
  public init(id: String, name: String, description: String? = nil) {
    self.id = id
    self.name = name
    self.description = description
  }
}
