internal import CaseModel

/// Text in a line, in pieces of one style each.
struct HTMLText {
  /// How a piece is shown.
  struct Style: Equatable {
    var isStrong = false
    var isEmphasis = false
    var isCode = false
    var address: String?
    /// The label of the footnote that the piece refers to.
    var footnote: String?
  }

  /// A text of one style.
  struct Piece: Equatable {
    var text: String
    var style: Style
  }

  private(set) var pieces: [Piece] = []

  /// The text without styles.
  var plain: String { pieces.map(\.text).joined() }

  /// Adds text; white space becomes one space, or nothing where Chinese stands beside a line break.
  mutating func append(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return }
    if let last = pieces.last, last.style == style {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, style: style))
    }
  }

  /// The text with white space as it is shown: none at its ends, one space between words.
  var collapsed: HTMLText {
    var result = HTMLText()
    var gap = ""
    var last: Unicode.Scalar?
    for piece in pieces {
      var text = String.UnicodeScalarView()
      for scalar in piece.text.unicodeScalars {
        if scalar.properties.isWhitespace || scalar.isInvisible {
          if !scalar.isInvisible { gap.unicodeScalars.append(scalar) }
          continue
        }
        if let last, !gap.isEmpty, !(gap.contains("\n") && (last.isChinese || scalar.isChinese)) {
          text.append(" ")
        }
        gap = ""
        text.append(scalar)
        last = scalar
      }
      result.append(String(text), piece.style)
    }
    return result
  }

  /// The text without its first characters.
  func dropping(_ count: Int) -> HTMLText {
    var rest = count
    var result = HTMLText()
    for piece in pieces {
      let taken = min(rest, piece.text.count)
      rest -= taken
      result.append(String(piece.text.dropFirst(taken)), piece.style)
    }
    return result.collapsed
  }
}

extension String {
  /// The text without control characters and marks that have no width; tabs and line ends stay.
  var withoutInvisible: String {
    let kept = unicodeScalars.filter { !$0.isInvisible && $0 != "\u{B}" && $0 != "\u{C}" }
    return String(String.UnicodeScalarView(kept))
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character or a mark without any width, as pages are full of.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0x0...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
      0x2060,
      0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
