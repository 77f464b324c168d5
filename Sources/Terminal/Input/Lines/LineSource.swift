/// Where a person's lines come from.
public protocol LineSource: AnyObject {
  /// Whether a line can be begun with text that the person goes on with.
  var editsInitialText: Bool { get }

  /// Shows the prompt and gives the next line without its end; nil at the end of the input.
  /// - Throws: `TerminalError.interrupted` where the person asked to stop, `unreadable`, `unwritable`,
  ///   `tooLong`.
  func readLine(_ request: LineRequest) throws -> String?

  /// Gives the terminal back as it was, until the next line is asked for.
  func release()
}

extension LineSource {
  /// No: a line begins empty.
  public var editsInitialText: Bool { false }

  /// Does nothing.
  public func release() {}
}

/// What a line is asked for with.
public struct LineRequest {
  /// What stands before the line.
  public var prompt: ScreenText
  /// What the line begins with, where the source can edit it.
  public var initial: String
  /// The answer that the line is to become part of.
  var draft: Draft?

  /// Asks for a line.
  public init(prompt: ScreenText = .empty, initial: String = "") {
    self.prompt = prompt
    self.initial = initial
  }

  /// Asks for a line of an answer.
  init(prompt: ScreenText, initial: String = "", draft: Draft) {
    self.init(prompt: prompt, initial: initial)
    self.draft = draft
  }
}
