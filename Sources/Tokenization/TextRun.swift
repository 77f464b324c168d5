/// A stretch of a text that belongs together, folded as search folds it.
public enum TextRun: Sendable, Hashable {
  /// Characters of a script that is written without spaces between words.
  case characters([Unicode.Scalar])
  /// A word of another script.
  case word(String)

  /// The stretches of a text, in order.
  public static func all(in text: String) -> [TextRun] {
    var runs: [TextRun] = []
    var characters: [Unicode.Scalar] = []
    // A run of characters gives a pair for each but the last, and then the last alone.
    for word in SearchWords.of(text) {
      let scalars = word.unicodeScalars
      guard let first = scalars.first, first.isSearchedByPairs else {
        runs.append(.word(word))
        continue
      }
      characters.append(first)
      if scalars.count == 1 {
        runs.append(.characters(characters))
        characters = []
      }
    }
    return runs
  }
}
