/// Finds what an author may have meant by a word that isn't known.
public enum Spelling {
  /// The known word nearest to a given one; nil where none is within two edits, or three for
  /// words of eight letters and more.
  public static func nearest(to word: String, among known: [String]) -> String? {
    let limit = word.count >= 8 ? 3 : 2
    return known.map { ($0, distance(word.lowercased(), $0)) }
      .filter { $0.1 <= limit && $0.1 < $0.0.count }
      .min { $0.1 < $1.1 }?.0
  }

  /// The Levenshtein distance: how many letters are to be added, dropped or changed.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    guard abs(left.count - right.count) <= 3 else { return .max }
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
