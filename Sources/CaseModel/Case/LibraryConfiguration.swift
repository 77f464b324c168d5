/// What a library says of itself in `casebook.yml`.
public struct LibraryConfiguration: Sendable {
  /// The name of the library; nil where it gives none.
  public var title: String?
  /// One sentence on what it is.
  public var description: String?
  /// The BCP 47 tag of cases that don't say theirs, and of the pages around the cases.
  public var language = "en"

  /// A library that says nothing of itself.
  public init() {}
}
