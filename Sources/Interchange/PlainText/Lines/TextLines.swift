/// The lines of a text as it was saved.
struct TextLines {
  private(set) var lines: [TextLine] = []
  /// The first line from which an invisible control character was taken out.
  private(set) var firstControlLine: Int?

  /// Parts a text at line breaks of every kind; control characters are taken out.
  ///
  /// Lines are numbered as editors do it: vertical tabs, form feeds and Unicode's separators begin a
  /// line here, but don't count.
  init(_ text: String) {
    var current = String.UnicodeScalarView()
    var number = 1
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        lines.append(TextLine(number: number, raw: current))
        current = String.UnicodeScalarView()
        if scalar == "\n" || scalar == "\r" { number += 1 }
      case 0x00...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF:
        if firstControlLine == nil { firstControlLine = number }
      default: current.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    lines.append(TextLine(number: number, raw: current))
  }

  /// What the author should know of.
  var notes: [ImportNote] {
    firstControlLine.map {
      [
        ImportNote(
          line: $0, message: "Invisible control characters, here for the first time, were dropped.")
      ]
    } ?? []
  }
}
