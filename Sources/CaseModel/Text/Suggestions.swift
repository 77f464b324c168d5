/// What an author may have meant by the first few words of a text that aren't known.
///
/// Comparing a word with all known ones takes time, and a text may have as many of both as it likes; after
/// twenty there are no more suggestions.
public struct Suggestions: Sendable {
  private var left = 20

  /// Suggestions for a text.
  public init() {}

  /// The known word nearest to a given one, as `Spelling` finds it; nil for none, and after twenty.
  public mutating func nearest(
    to word: String, among known: @autoclosure () -> [String]
  ) -> String? {
    guard left > 0 else { return nil }
    left -= 1
    return Spelling.nearest(to: word, among: known())
  }
}
