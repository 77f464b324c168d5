/// The lines of this session, to be gone back to; kept in memory only, as answers are private.
struct LineHistory {
  private static let limit = 500
  private var entries: [String] = []
  /// The entries as they stand while one walks over them, with the line that is new at the end.
  private var walk: [String] = []
  private var place = 0

  /// Begins a new line.
  mutating func begin() {
    walk = entries + [""]
    place = entries.count
  }

  /// The line before this one, which is kept as it is; nil at the oldest.
  mutating func older(than line: String) -> String? { move(by: -1, line) }

  /// The line after this one, which is kept as it is; nil at the newest.
  mutating func newer(than line: String) -> String? { move(by: 1, line) }

  /// Takes in a line that was ended.
  mutating func add(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace), line != entries.last else { return }
    entries.append(line)
    if entries.count > Self.limit { entries.removeFirst() }
  }

  private mutating func move(by step: Int, _ line: String) -> String? {
    guard walk.indices.contains(place + step) else { return nil }
    walk[place] = line
    place += step
    return walk[place]
  }
}
