/// Finds what an author may have meant by a word that isn't known.
public enum Spelling {
  /// Longer words have too many letters for a guess, and take too long to compare.
  private static let longest = 64

  /// The known word nearest to a given one; nil where none is within two edits, or three for
  /// words of eight letters and more, and for words of more than 64 letters.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= longest else { return nil }
    let limit = letters.count >= 8 ? 3 : 2
    var best: (word: String, distance: Int)?
    for candidate in known {
      let others = Array(candidate.unicodeScalars)
      guard abs(letters.count - others.count) <= limit else { continue }
      let distance = distance(letters, others)
      if distance <= limit, distance < others.count, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// The Levenshtein distance: how many letters are to be added, dropped or changed.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substitution = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
