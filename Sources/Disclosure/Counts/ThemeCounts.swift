internal import Results

/// How many had which theme in their answers to an open question.
///
/// With each theme go those who answered without it; so themes are published as the options of a question are, together
/// with how many answered at all.
struct ThemeCounts {
  private let results: ThemeResults

  init(_ results: ThemeResults) { self.results = results }

  /// What may be shown.
  /// - Parameters:
  ///   - first: what may be shown of the first answers, made with the themes for options.
  ///   - threshold: how many persons there must be behind a figure.
  func published(
    with first: PublishedQuestionCounts, threshold: Int, _ exactness: Exactness
  ) -> [PublishedTheme] {
    let later = results.later.map { counts in
      QuestionPublisher.publish(
        QuestionCounts(first: results.laterGroups, substance: 1, options: counts),
        threshold: threshold, exactness)?.options ?? counts.map { _ in .withheld }
    }
    return results.ids.indices.map { place in
      PublishedTheme(
        id: results.ids[place], name: results.names[place],
        first: first.options?[place] ?? .withheld, later: later?[place])
    }
  }
}

/// How many had a theme in their answers, as far as it may be shown.
public struct PublishedTheme: Sendable, Hashable {
  /// The id in the code book.
  public let id: String
  /// What people call it.
  public let name: String
  /// How many first answers have it.
  public let first: Figure
  /// How many later answers have it; nil where nobody is asked again.
  public let later: Figure?
}
