internal import Glibc

/// Reads lines from a terminal in its own line mode, or from a pipe.
public final class LineReader: LineSource {
  /// The longest line, in bytes.
  static let maximumLength = 1 << 20

  private let screen: Screen
  private let input: Input
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// A reader of a file descriptor.
  /// - Parameters:
  ///   - descriptor: where the lines come from.
  ///   - screen: where the prompts are shown.
  public init(descriptor: Int32 = 0, screen: Screen) {
    input = Input(descriptor: descriptor)
    self.screen = screen
  }

  public func readLine(_ request: LineRequest) throws -> String? {
    do {
      try screen.write(screen.begin(request.prompt))
      return try nextLine(request.draft)
    } catch {
      request.draft?.tell()
      throw error
    }
  }

  private func nextLine(_ draft: Draft?) throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = buffer[..<end]
        defer { buffer.removeSubrange(...end) }
        return text(line.last == 0x0D ? line.dropLast() : line)
      }
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : text(buffer[...])
      }
      guard buffer.count <= Self.maximumLength else { throw TerminalError.tooLong }
      try fill(draft)
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func fill(_ draft: Draft?) throws {
    let event = try input.wait(until: draft?.deadline)
    if StopSignal.wasReceived { throw TerminalError.interrupted }
    draft?.tellIfDue(at: .now)
    switch event {
    case .bytes(let bytes): buffer += bytes
    case .end: isAtEnd = true
    case .signal:
      if Signals.take().contains(SIGTSTP) {
        draft?.tell()
        Signals.suspend()
      }
    case .timeout: break
    }
  }
}
