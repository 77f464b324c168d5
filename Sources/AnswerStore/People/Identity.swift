/// What a person wants others to know of them.
public struct Identity: Sendable, Hashable {
  /// The name; nil where they don't give it.
  public var name: String?
  /// The unit; nil where they don't give it.
  public var unit: String?

  /// An identity made of its parts.
  public init(name: String? = nil, unit: String? = nil) {
    self.name = name
    self.unit = unit
  }
}
