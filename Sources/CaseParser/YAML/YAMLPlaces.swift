internal import CaseModel

/// Turns the places that the YAML library gives into those of the file.
///
/// The library counts code points, and ends lines at carriage returns and Unicode's separators too
/// (`endsYAMLLine`); editors count characters, and lines by line feeds.
struct YAMLPlaces {
  private var places: [SourcePosition] = []
  /// The first of the places of each line of YAML.
  private var lines = [0]

  /// The places in a text that begins on a line of a file.
  init(of yaml: String, firstLine: Int) {
    var place = SourcePosition(line: firstLine, column: 1)
    for character in yaml {
      var previous: Unicode.Scalar?
      for scalar in character.unicodeScalars {
        places.append(place)
        if previous == "\r" && scalar == "\n" { lines.removeLast() }
        if scalar.endsYAMLLine { lines.append(places.count) }
        previous = scalar
      }
      if previous == "\n" {
        place = SourcePosition(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    places.append(place)
  }

  /// The place of a line and column of the library, both from one; the nearest one where there is none.
  func place(line: Int, column: Int) -> SourcePosition {
    let line = min(max(line, 1), lines.count)
    let end = line < lines.count ? lines[line] : places.count
    let index = min(lines[line - 1] + max(column, 1), max(end, lines[line - 1] + 1)) - 1
    return places[min(index, places.count - 1)]
  }
}
