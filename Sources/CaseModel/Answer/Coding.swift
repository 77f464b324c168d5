/// Which themes somebody found in an answer in a person's own words.
public struct Coding: Sendable, Hashable {
  /// The event of the answer.
  public var answer: EventID
  /// Who found them; `settlement` for what several coders settled on.
  public var coder: String
  /// The ids of the themes; none where the answer has none of the code book.
  public var themes: Set<String>

  /// The coder of what several coders settled on, where they had found different themes.
  public static let settlement = ""

  /// A coding made of its parts.
  public init(answer: EventID, coder: String, themes: Set<String>) {
    self.answer = answer
    self.coder = coder
    self.themes = themes
  }
}
