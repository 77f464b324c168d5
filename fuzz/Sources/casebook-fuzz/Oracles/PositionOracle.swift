import CaseModel

/// Requires that problems and what else has a place lie within their text.
enum PositionOracle {
  /// Every problem stands on a line of the text, from a character of it or just behind the last.
  static func check(_ diagnostics: [Diagnostic], in source: SourceText) {
    for diagnostic in diagnostics {
      let place = check(diagnostic.position, in: source, of: diagnostic.rule.rawValue)
      Oracle.require(
        diagnostic.length >= 1
          && diagnostic.position.column + diagnostic.length <= max(2, place.columns + 2),
        "\(diagnostic.rule.rawValue) spans \(diagnostic.length) from "
          + "\(diagnostic.position.column) in a line of \(place.columns)")
      Oracle.require(!diagnostic.message.isEmpty, "\(diagnostic.rule.rawValue) says nothing")
    }
  }

  /// A place stands on a line of the text, at a character of it or just behind the last.
  @discardableResult
  static func check(
    _ position: SourcePosition, in source: SourceText, of what: String
  ) -> (line: Int, columns: Int) {
    Oracle.require(
      (1...source.lineCount).contains(position.line),
      "\(what) on line \(position.line) of \(source.lineCount)")
    let columns = source.line(position.line).count
    Oracle.require(
      (1...columns + 1).contains(position.column),
      "\(what) at \(position.line):\(position.column) of \(columns)")
    return (position.line, columns)
  }
}
