/// What a person pressed, or a stretch of text that came in at once.
enum Key: Equatable, Sendable {
  /// Text as typed or pasted, without line ends.
  case text(String)
  /// The end of the line.
  case enter
  /// Ctrl-D: the end of the input on an empty line, otherwise `delete`.
  case endOfInput
  /// Takes away what is before or at the cursor.
  case backspace, delete
  /// Takes away as far as a border; `yank` puts it back.
  case killToStart, killToEnd, killWord, killNextWord, yank
  /// Moves the cursor.
  case left, right, wordLeft, wordRight, start, end
  /// The line before or after this one in the history.
  case older, newer
  /// Draws the line anew.
  case redraw
}
