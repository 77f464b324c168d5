/// Lines to be put in the place of others.
struct Edit: Equatable {
  /// The lines to be replaced, counted from zero; empty for an insertion before the first.
  var lines: Range<Int>
  /// What takes their place.
  var replacement: [String]

  /// An edit of several lines.
  init(_ lines: Range<Int>, _ replacement: [String]) {
    self.lines = lines
    self.replacement = replacement
  }

  /// An edit of one line.
  init(_ line: Int, _ replacement: String) {
    self.init(line..<line + 1, [replacement])
  }
}

extension [String] {
  /// The lines with edits applied; edits that overlap one before them are left out.
  func applying(_ edits: [Edit]) -> [String] {
    var result: [String] = []
    var next = 0
    for edit in edits.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound })
    where edit.lines.lowerBound >= next && edit.lines.upperBound <= count {
      result += self[next..<edit.lines.lowerBound] + edit.replacement
      next = edit.lines.upperBound
    }
    return result + self[next...]
  }
}
