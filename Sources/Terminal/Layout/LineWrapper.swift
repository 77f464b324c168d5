internal import CaseModel

/// Breaks text into lines as Chinese and Latin typography have it.
///
/// Lines break at spaces and between Chinese characters; no line begins with closing punctuation or
/// ends with opening punctuation, and a word longer than a line is cut.
public struct LineWrapper {
  private let width: Int

  /// The number of columns of a line.
  var columns: Int { width }

  /// Breaks lines at a number of columns, at least 2.
  public init(width: Int) { self.width = max(2, width) }

  /// The lines of a text.
  /// - Parameters:
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the others.
  public func lines(
    _ text: ScreenText, first: ScreenText = .empty, rest: ScreenText = .empty
  ) -> [ScreenText] {
    var lines: [ScreenText] = []
    var line = first
    var lineWidth = first.width
    var hasText = false
    func newLine() {
      lines.append(line)
      line = rest
      lineWidth = rest.width
      hasText = false
    }
    for piece in Self.pieces(of: text) {
      if piece.isSpace {
        if hasText && lineWidth < width {
          for (character, style) in piece.characters { line.append(character, style) }
          lineWidth += piece.width
        }
        continue
      }
      if hasText && lineWidth + piece.width > width { newLine() }
      for (character, style) in piece.characters {
        let columns = DisplayWidth.of(character)
        if hasText && lineWidth + columns > width { newLine() }
        line.append(character, style)
        lineWidth += columns
        hasText = true
      }
    }
    if hasText || lines.isEmpty { lines.append(line) }
    return lines.map(Self.withoutTrailingSpaces)
  }

  /// What stays together on a line.
  private struct Piece {
    var characters: [(character: Character, style: TextStyle)] = []
    var width = 0
    var isSpace = false
  }

  private static func pieces(of text: ScreenText) -> [Piece] {
    var pieces: [Piece] = []
    var last: Character?
    for (character, style) in text.characters {
      let isSpace = character == " " || character == "\u{3000}"
      let joins = last.map { isSpace ? ($0 == " ") : keepsTogether($0, character) } ?? false
      if !joins || pieces.isEmpty || pieces[pieces.count - 1].isSpace != isSpace {
        pieces.append(Piece(isSpace: isSpace))
      }
      pieces[pieces.count - 1].characters.append((character, style))
      pieces[pieces.count - 1].width += DisplayWidth.of(character)
      last = character
    }
    return pieces
  }

  /// Whether no line may break between two characters.
  private static func keepsTogether(_ left: Character, _ right: Character) -> Bool {
    if closing.contains(right) || opening.contains(left) { return true }
    return !isWide(left) && !isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.isChinese || DisplayWidth.isWide($0) } ?? false
  }

  private static func withoutTrailingSpaces(_ line: ScreenText) -> ScreenText {
    guard line.plain.last == " " else { return line }
    var characters = line.characters
    while characters.last?.character == " " { characters.removeLast() }
    return characters.reduce(into: .empty) { $0.append($1.character, $1.style) }
  }

  private static let closing = Set("，。、；：？！）》〉」』】〕〗”’…—·,.;:?!)]}%")
  private static let opening = Set("（《〈「『【〔〖“‘([{")
}
