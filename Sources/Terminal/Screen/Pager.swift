/// Shows long text a screenful at a time.
public struct Pager {
  private let screen: Screen
  private let source: any LineSource
  private let messages: TerminalMessages

  /// Pages on a screen.
  public init(screen: Screen, source: any LineSource, messages: TerminalMessages) {
    self.screen = screen
    self.source = source
    self.messages = messages
  }

  /// Shows lines; where nobody sits in front, all at once.
  /// - Returns: whether they were shown to the end, as opposed to the person stopping.
  public func show(_ lines: [ScreenText]) throws -> Bool {
    guard screen.isInteractive else {
      try screen.print(lines)
      return true
    }
    var start = 0
    while true {
      let height = screen.rows - 2
      let end = start + count(of: lines[start...], in: height)
      try screen.print(lines[start..<end])
      if end == lines.count { return true }
      let percent = end * 100 / lines.count
      let position = ScreenText(messages.position(percent: percent), style: .dim)
      guard let answer = try source.readLine(LineRequest(prompt: position)) else { return false }
      switch answer.lowercased().trimmingPrefix(":").trimmingPrefix("：") {
      case "b": start -= count(of: lines[..<start].reversed(), in: height)
      case "q": return false
      default: start = end
      }
    }
  }

  /// How many lines fit into a number of rows: at least one, if there is one. Lines wider than the
  /// window take more than one row.
  private func count(of lines: some Sequence<ScreenText>, in height: Int) -> Int {
    let columns = screen.window.columns
    var rows = 0
    var count = 0
    for line in lines {
      rows += max(1, (line.width + columns - 1) / columns)
      if rows > height && count > 0 { break }
      count += 1
    }
    return count
  }
}
