internal import Glibc

/// A place for text: a terminal, a pipe or a file. There is no other way to it than `ScreenText`.
public struct Screen: Sendable {
  private let descriptor: Int32
  private let usesStyles: Bool
  /// Whether a person sits in front of it.
  public let isInteractive: Bool

  /// A screen.
  /// - Parameters:
  ///   - descriptor: the file descriptor that is written to.
  ///   - environment: the variables of the process; `NO_COLOR` and `TERM=dumb` turn styles off.
  ///   - isPlain: whether nothing is drawn but text.
  public init(descriptor: Int32, environment: [String: String], isPlain: Bool = false) {
    self.descriptor = descriptor
    isInteractive = isatty(descriptor) == 1
    let refusesColor = !(environment["NO_COLOR"] ?? "").isEmpty
    usesStyles = isInteractive && !isPlain && !refusesColor && environment["TERM"] != "dumb"
  }

  /// The width for text now: that of the window, from 20 to 100 columns; 80 where there is no window.
  public var columns: Int { min(100, max(20, windowSize.columns ?? 80)) }

  /// The number of lines of the window now; 24 where there is none.
  public var rows: Int { max(4, windowSize.rows ?? 24) }

  /// The size of the window as it is, for drawing that must know where the edges are.
  var window: (columns: Int, rows: Int) {
    let size = windowSize
    return (max(4, size.columns ?? 80), max(2, size.rows ?? 24))
  }

  /// Writes a line.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  public func print(_ line: ScreenText) throws { try send(bytes(of: line) + [0x0A]) }

  /// Writes lines.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  public func print(_ lines: some Sequence<ScreenText>) throws {
    try send(lines.flatMap { bytes(of: $0) + [0x0A] })
  }

  /// Writes text without ending the line, as for a prompt.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  public func write(_ text: ScreenText) throws { try send(bytes(of: text)) }

  /// Writes the lines of a prompt that is wider than the text, all but the last.
  /// - Returns: the last one, behind which the answer is written.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  func begin(_ prompt: ScreenText) throws -> ScreenText {
    guard isInteractive, prompt.width > columns else { return prompt }
    let lines = LineWrapper(width: columns - 1).lines(prompt)
    guard let last = lines.last else { return prompt }
    try print(lines.dropLast())
    return last.plain.hasSuffix(" ") ? last : last + ScreenText(" ")
  }

  /// Replaces the line that the cursor is in; does nothing where nobody sits in front.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  public func replaceLine(with text: ScreenText) throws {
    guard isInteractive else { return }
    try send(Array("\r\u{1B}[K".utf8) + bytes(of: text))
  }

  /// Empties the window, where there is one that draws; what was shown stays in its history.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  public func clear() throws {
    guard usesStyles else { return }
    try send(Array("\u{1B}[H\u{1B}[2J".utf8))
  }

  /// Does steps in drawing a line.
  /// - Throws: `TerminalError.unwritable` with what the system says.
  func perform(_ steps: [ScreenStep]) throws {
    if steps.isEmpty { return }
    try send(
      steps.flatMap { step -> [UInt8] in
        if case .text(let text) = step { return bytes(of: text) }
        return Array((step.sequence ?? "").utf8)
      })
  }

  private func bytes(of text: ScreenText) -> [UInt8] {
    guard usesStyles else { return Array(text.plain.utf8) }
    var output: [UInt8] = []
    for span in text.spans {
      let codes = span.style.codes.map(String.init).joined(separator: ";")
      if !codes.isEmpty { output += "\u{1B}[\(codes)m".utf8 }
      output += span.text.utf8
      if !codes.isEmpty { output += "\u{1B}[0m".utf8 }
    }
    return output
  }

  private func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else { throw TerminalError.unwritable(SystemMessage.last) }
      rest = rest.dropFirst(count)
    }
  }

  private var windowSize: (columns: Int?, rows: Int?) {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (nil, nil) }
    return (size.ws_col > 0 ? Int(size.ws_col) : nil, size.ws_row > 0 ? Int(size.ws_row) : nil)
  }
}
