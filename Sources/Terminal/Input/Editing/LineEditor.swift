internal import Glibc

/// Reads lines from a terminal and lets the person edit them: with arrows, a history, and no limit
/// where the terminal's own line mode has one.
public final class LineEditor: LineSource {
  /// How long, in milliseconds, the rest of an escape sequence may take.
  private static let sequencePatience = 300

  private let screen: Screen
  private let input: Input
  private let mode: RawMode
  private var decoder = KeyDecoder()
  /// Keys that came before they were asked for, in turned order.
  private var keys: [Key] = []
  private var history = LineHistory()

  public let editsInitialText = true

  /// An editor; nil where nobody sits in front, or the terminal can't do what it takes.
  public init?(descriptor: Int32 = 0, screen: Screen, environment: [String: String]) {
    let terminal = environment["TERM"] ?? ""
    guard isatty(descriptor) == 1, screen.isInteractive, !["", "dumb"].contains(terminal) else {
      return nil
    }
    self.screen = screen
    input = Input(descriptor: descriptor)
    mode = RawMode(descriptor: descriptor)
    do { try mode.enter() } catch { return nil }
    mode.leave()
    Signals.listen(to: [SIGWINCH, SIGCONT])
  }

  public func release() { mode.leave() }

  public func readLine(_ request: LineRequest) throws -> String? {
    var request = request
    var line = EditedLine(request.initial, history: history)
    var display = LineDisplay()
    do {
      if StopSignal.wasReceived { throw TerminalError.interrupted }
      try mode.enter()
      // Not before: keys that answer the first line of a prompt are to be taken one by one already.
      request.prompt = try screen.begin(request.prompt)
      let isEnded = try edit(&line, &display, request)
      history = line.history
      try finish(line, &display, request)
      return isEnded ? line.buffer.text : nil
    } catch {
      request.draft?.tell(line.buffer.text)
      try? finish(line, &display, request)
      release()
      throw error
    }
  }

  /// Edits until the line is ended; false where the input was closed instead.
  private func edit(
    _ line: inout EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws -> Bool {
    while true {
      if let isEnded = try applyKeys(&line, &display, request) { return isEnded }
      try draw(line, &display, request)
      try wait(line, &display, request)
    }
  }

  /// Applies the keys that came; nil where the line goes on.
  private func applyKeys(
    _ line: inout EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws -> Bool? {
    while let key = keys.popLast() {
      if key == .redraw { try screen.perform(display.erase()) }
      switch line.apply(key) {
      case .changed: request.draft?.noteChange(at: .now)
      case .same: break
      case .nothingToDo: try screen.perform([.bell])
      case .ended: return true
      case .full(let rest):
        request.draft?.noteChange(at: .now)
        keys.append(.text(rest))
        return true
      case .closed: return false
      }
    }
    return nil
  }

  private func wait(
    _ line: EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws {
    let sequenceEnd = decoder.isInSequence ? Moment.now + Self.sequencePatience : nil
    let deadline = [request.draft?.deadline, sequenceEnd].compactMap(\.self).min()
    switch try input.wait(until: deadline) {
    case .bytes(let bytes): try take(bytes)
    case .end: throw TerminalError.interrupted
    case .signal: try answerSignals(line, &display, request)
    case .timeout: if let sequenceEnd, sequenceEnd <= .now { decoder.giveUpSequence() }
    }
    request.draft?.tellIfDue(line.buffer.text, at: .now)
  }

  /// Takes these bytes and, as drawing costs more than reading, others that wait already.
  private func take(_ bytes: ArraySlice<UInt8>) throws {
    var taken = decoder.keys(in: bytes)
    var rounds = 0
    while rounds < 16, input.isReady, case .bytes(let more) = try input.wait(until: .now) {
      taken += decoder.keys(in: more)
      rounds += 1
    }
    keys = taken.reversed() + keys
  }

  private func answerSignals(
    _ line: EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws {
    let signals = Signals.take()
    if StopSignal.wasReceived { throw TerminalError.interrupted }
    if signals.contains(SIGTSTP) {
      request.draft?.tell(line.buffer.text)
      try finish(line, &display, request)
      release()
      Signals.suspend()
      _ = Signals.take()
    }
    if signals.contains(SIGTSTP) || signals.contains(SIGCONT) {
      try mode.renew()
      display = LineDisplay()
      try screen.perform([.column(0)])
    } else if signals.contains(SIGWINCH) {
      try screen.perform(display.erase())
    }
  }

  private func draw(
    _ line: EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws {
    let rows = EditRows(
      prompt: request.prompt, before: line.buffer.before, after: line.buffer.after,
      width: screen.window.columns)
    try screen.perform(display.update(rows, height: screen.window.rows))
  }

  /// Goes behind the line, which stays on the screen whole.
  private func finish(
    _ line: EditedLine, _ display: inout LineDisplay, _ request: LineRequest
  ) throws {
    let rows = EditRows(
      prompt: request.prompt, before: line.buffer.text, width: screen.window.columns)
    try screen.perform(display.update(rows, height: screen.window.rows) + [.newLine])
  }
}
