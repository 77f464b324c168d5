internal import CaseModel

extension Asker {
  /// Asks for an answer in the person's own words, of any number of lines.
  ///
  /// A line with only a full stop ends it, as does the end of the input. What was written is read
  /// back with its length, to be kept, edited or written again.
  /// - Parameters:
  ///   - minimum: how long the answer should be at least; advice, not a condition.
  ///   - maximum: how long it should be at most; advice as well.
  ///   - initial: what was written of it before, to go on with.
  ///   - onDraft: is given the whole text so far, at the latest two seconds after it changed, and at
  ///     once when the program is stopped.
  public func openAnswer(
    minimum: Int?, maximum: Int?, initial: String = "",
    onDraft: @escaping (String) -> Void = { _ in }
  ) throws -> Asked<String> {
    try tell(messages.openHelp(hint: offersHints))
    let draft = Draft(initial, receive: onDraft)
    let length = LengthNote(minimum: minimum, maximum: maximum, messages: messages)
    while true {
      switch try write(draft, length) {
      case .ended: break
      case .hint: return leaving(draft, .hint)
      case .skip: return .skip
      case .stop: return stopped(draft)
      case .back: return leaving(draft, .back)
      case .list: return leaving(draft, .list)
      }
      switch try confirm(draft, length) {
      case .kept: return .value(draft.text())
      case .skip: return .skip
      case .stop: return stopped(draft)
      case .again: draft.replace(with: "")
      }
    }
  }

  /// The bytes that a terminal in its own line mode takes for a line (`N_TTY_BUF_SIZE` of Linux, without
  /// the line end); it throws the rest away.
  private static let longestTerminalLine = 4095

  private enum Writing {
    case ended
    case hint
    case skip
    case stop
    case back
    case list
  }

  private enum Confirmation {
    case kept
    case again
    case skip
    case stop
  }

  private func stopped(_ draft: Draft) -> Asked<String> { leaving(draft, .stop) }

  /// Leaves an answer as it is for now.
  private func leaving(_ draft: Draft, _ asked: Asked<String>) -> Asked<String> {
    draft.tellEnded()
    return asked
  }

  private func write(_ draft: Draft, _ length: LengthNote) throws -> Writing {
    var initial = source.editsInitialText ? draft.takeLastLine() : ""
    for line in draft.lines { try screen.print(prompt + ScreenText(line)) }
    while true {
      let request = LineRequest(
        prompt: length.counter(of: draft) + prompt, initial: initial, draft: draft)
      initial = ""
      guard let line = try source.readLine(request) else {
        return draft.text().isEmpty ? .stop : .ended
      }
      if !source.editsInitialText && line.utf8.count >= Self.longestTerminalLine {
        try tell(messages.lineWasCut)
      }
      let text = line.trimmingSpaces
      if [".", "。", "．"].contains(text) {
        if !draft.text().isEmpty { return .ended }
        try tell(messages.nothingWritten)
        continue
      }
      switch Command(text) {
      case .hint: return .hint
      case .skip:
        if try dropsText(of: draft) { return .skip }
      case .stop: return .stop
      case .back: return .back
      case .list: return .list
      case .editor:
        try edit(draft)
        if !draft.text().isEmpty { return .ended }
      default: draft.add(line)
      }
    }
  }

  /// Reads an answer back and asks whether it stays.
  private func confirm(_ draft: Draft, _ length: LengthNote) throws -> Confirmation {
    while true {
      try tell(length.of(draft.text()))
      let keep = ScreenText(messages.keep, style: .accent)
      guard let line = try source.readLine(LineRequest(prompt: keep, draft: draft)) else {
        return .kept
      }
      switch Command(line.trimmingSpaces) {
      case .editor:
        try edit(draft)
        if draft.text().isEmpty { return .again }
      case .again: return .again
      case .skip:
        if try dropsText(of: draft) { return .skip }
      case .stop: return .stop
      case .hint, .back, .list, .other: try tell(messages.unknownCommand(line.trimmingSpaces))
      case nil:
        if line.isBlank { return .kept }
        draft.add(line)
      }
    }
  }

  /// Whether the question is to be passed over although something is written, which is lost then: a second
  /// time one says so.
  private func dropsText(of draft: Draft) throws -> Bool {
    if draft.text().isEmpty || draft.isToBeDropped { return true }
    draft.isToBeDropped = true
    try tell(messages.skipDropsText)
    return false
  }

  /// Opens the editor; where it fails, says so and keeps the text.
  private func edit(_ draft: Draft) throws {
    draft.tell()
    source.release()
    do {
      guard let editor else { throw TerminalError.editor("$EDITOR is not set") }
      draft.replace(with: try editor.edit(draft.text()))
      draft.tell()
    } catch let error as TerminalError {
      try screen.print(ScreenText(error.description, style: .warning))
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
