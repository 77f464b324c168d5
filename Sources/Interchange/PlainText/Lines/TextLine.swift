/// A line of a text as it was saved, without the space around it.
struct TextLine {
  /// The number of the line in the text, from one.
  let number: Int
  /// What stands in it; empty for a blank line.
  let text: String
  /// Whether it is set in as the first line of a paragraph: by an ideographic space, a tab or the
  /// width of four spaces.
  let isIndented: Bool

  var isBlank: Bool { text.isEmpty }

  /// A line, or what is left of one after its beginning was taken off.
  init(number: Int, text: String, isIndented: Bool) {
    self.number = number
    self.text = text
    self.isIndented = isIndented
  }

  /// A line as it stands in the text.
  init(number: Int, raw: String.UnicodeScalarView) {
    var indent = 0
    var start = raw.startIndex
    while start < raw.endIndex, raw[start].isFiller {
      indent += raw[start].indentWidth
      start = raw.index(after: start)
    }
    var end = raw.endIndex
    while end > start {
      let before = raw.index(before: end)
      guard raw[before].isFiller else { break }
      end = before
    }
    self.init(number: number, text: String(raw[start..<end]), isIndented: indent >= 4)
  }

  /// A blank line in the place of one that was taken out, so that its neighbours stay apart.
  var blanked: TextLine { TextLine(number: number, text: "", isIndented: false) }
}

extension Unicode.Scalar {
  /// Whether this is white space, or a mark without any width, as saved pages are full of.
  fileprivate var isFiller: Bool {
    switch value {
    case 0x00AD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: properties.isWhitespace
    }
  }

  /// How many columns this sets a line in.
  fileprivate var indentWidth: Int {
    switch value {
    case 0x09, 0x3000: 4
    case 0x2001, 0x2003: 2
    default: properties.isWhitespace ? 1 : 0
    }
  }
}
