/// A step in drawing a line that is being edited. Only the plainest control sequences of ECMA-48 are
/// used, which every terminal has that isn't called dumb.
enum ScreenStep: Equatable, Sendable {
  /// Writes text at the cursor.
  case text(ScreenText)
  /// Goes to the start of the next row; at the bottom of the window the rows move up.
  case newLine
  /// Goes a number of rows up.
  case up(Int)
  /// Goes to a column of the row, counted from zero.
  case column(Int)
  /// Clears the row from the cursor on.
  case clearToLineEnd
  /// Clears everything from the cursor on.
  case clearBelow
  /// Rings the bell.
  case bell

  /// The control sequence of the step; nil for text.
  var sequence: String? {
    switch self {
    case .text: nil
    case .newLine: "\r\n"
    case .up(let count): "\u{1B}[\(count)A"
    case .column(0): "\r"
    case .column(let column): "\r\u{1B}[\(column)C"
    case .clearToLineEnd: "\u{1B}[K"
    case .clearBelow: "\u{1B}[J"
    case .bell: "\u{7}"
    }
  }
}
