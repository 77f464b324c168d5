internal import CaseModel

extension Asker {
  /// Asks for an answer in the person's own words, of any number of lines.
  ///
  /// A line with only a full stop ends it, as does the end of the input. What was written is read
  /// back with its length, to be kept, edited or written again.
  /// - Parameters:
  ///   - limits: how long the answer should be; advice, not a condition.
  public func openAnswer(minimum: Int?, maximum: Int?) throws -> Asked<String> {
    try tell(messages.openHelp)
    while true {
      let written: String
      switch try lines() {
      case .value(let text): written = text
      case .hint: return .hint
      case .skip: return .skip
      case .stop: return .stop
      }
      switch try confirm(written, minimum, maximum) {
      case .kept(let text): return .value(text)
      case .skip: return .skip
      case .stop: return .stop
      case .again: continue
      }
    }
  }

  /// The bytes that a terminal in its own line mode takes for a line (`N_TTY_BUF_SIZE` of Linux, without
  /// the line end); it throws the rest away.
  private static let longestTerminalLine = 4095

  private enum Confirmation {
    case kept(String)
    case again
    case skip
    case stop
  }

  private func lines() throws -> Asked<String> {
    var lines: [String] = []
    while true {
      try screen.write(ScreenText(messages.prompt, style: .accent))
      guard let line = try source.readLine() else {
        return lines.allSatisfy(\.isBlank) ? .stop : .value(joined(lines))
      }
      if line.utf8.count >= Self.longestTerminalLine { try tell(messages.lineWasCut) }
      let text = line.trimmingSpaces
      if [".", "。", "．"].contains(text) {
        if !lines.allSatisfy(\.isBlank) { return .value(joined(lines)) }
        try tell(messages.nothingWritten)
        continue
      }
      switch Command(text) {
      case .hint:
        if lines.isEmpty { return .hint }
        lines.append(line)
      case .skip: return .skip
      case .stop: return .stop
      case .editor:
        let edited = try edit(joined(lines))
        if !edited.isBlank { return .value(edited) }
      default: lines.append(line)
      }
    }
  }

  /// Reads an answer back and asks whether it stays.
  private func confirm(_ text: String, _ minimum: Int?, _ maximum: Int?) throws -> Confirmation {
    var text = text
    while true {
      try tell(lengthNote(text, minimum, maximum))
      try screen.write(ScreenText(messages.keep, style: .accent))
      guard let line = try source.readLine() else { return .kept(text) }
      switch Command(line.trimmingSpaces) {
      case .editor:
        let edited = try edit(text)
        if edited.isBlank { return .again }
        text = edited
      case .again: return .again
      case .skip: return .skip
      case .stop: return .stop
      case .hint, .other: try tell(messages.unknownCommand(line.trimmingSpaces))
      case nil:
        if line.isBlank { return .kept(text) }
        text += "\n" + line
      }
    }
  }

  private func lengthNote(_ text: String, _ minimum: Int?, _ maximum: Int?) -> String {
    let measure = TextMeasure(text)
    var note = messages.length(measure.length, isChinese: measure.isChinese)
    if let minimum, measure.length < minimum { note += messages.atLeast(minimum) }
    if let maximum, measure.length > maximum { note += messages.atMost(maximum) }
    return note
  }

  /// Opens the editor; where it fails, says so and keeps the text.
  private func edit(_ text: String) throws -> String {
    do {
      guard let editor else { throw TerminalError.editor("$EDITOR is not set") }
      return try editor.edit(text)
    } catch let error as TerminalError {
      try screen.print(ScreenText(error.description, style: .warning))
      return text
    }
  }

  private func joined(_ lines: [String]) -> String {
    lines.joined(separator: "\n").trimmingSpaces
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
