internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import SQLiteStore
internal import Terminal

/// What the parts of a dialogue share: the screen, the person's keyboard, and the words.
struct DialogueDesk {
  let screen: Screen
  let asker: Asker
  let pager: Pager
  let terminalMessages: TerminalMessages
  let messages: ReflectMessages

  /// Thrown when the person wants to stop; everything confirmed is stored.
  struct Stopped: Error {
    /// Whether the text that couldn't be stored was saved elsewhere.
    var isSavedElsewhere = false
  }

  var layout: PassageLayout { PassageLayout(width: screen.columns, messages: terminalMessages) }

  var view: QuestionView { QuestionView(layout: layout) }

  /// Says something.
  func say(_ message: String) throws {
    try screen.print(LineWrapper(width: screen.columns).lines(ScreenText(message, style: .dim)))
  }

  /// Explains something to somebody who is new to it, apart from what stands around it.
  func explain(_ message: String) throws {
    let bar = ScreenText(terminalMessages.isPlain ? "" : "▌ ", style: .accent)
    try screen.print(
      [.empty]
        + LineWrapper(width: screen.columns).lines(ScreenText(message), first: bar, rest: bar)
        + [.empty])
  }

  /// Says what went wrong.
  func warn(_ message: String) throws {
    let wrapper = LineWrapper(width: screen.columns)
    try screen.print(wrapper.lines(ScreenText(message, style: .warning)))
  }

  /// Waits until the person wants to go on.
  /// - Throws: `Stopped` where they don't.
  func goOn() throws {
    while let line = try line(messages.goOn), !Self.stops(line) {
      if line.isEmpty { return }
      try say(messages.nothingAsked)
    }
    throw Stopped()
  }

  /// A line after a prompt; nil at the end of the input.
  func line(_ prompt: String) throws -> String? {
    try asker.line(prompt: ScreenText(prompt, style: .accent))
  }

  /// Whether a line is the command to stop.
  static func stops(_ line: String) -> Bool { [":q", "q", "：q"].contains(line.lowercased()) }

  /// Stores, as the person stops, what was typed and couldn't be stored so far; where that still fails, lets
  /// them save it elsewhere.
  /// - Parameters:
  ///   - text: what is in memory only; nil where nothing is.
  ///   - work: stores it.
  /// - Throws: `StoreError` where the person gives up.
  func storeDrafts(_ text: String?, after stop: Stopped, _ work: () throws -> Void) throws {
    guard let text, !stop.isSavedElsewhere else { return }
    do { try store(text, work) } catch is Stopped {}
  }

  /// Stores something; where that fails, says why and lets the person try again or save the text elsewhere.
  /// - Parameter text: what would be lost.
  /// - Throws: `Stopped` where the text was saved elsewhere, `StoreError` where the person gives up.
  func store(_ text: String?, _ work: () throws -> Void) throws {
    while true {
      do {
        return try work()
      } catch let error as StoreError {
        try warn(error.description)
        guard let text, !text.isEmpty else { throw error }
        guard let path = try line(messages.notStored), !Self.stops(path) else { throw error }
        if path.isEmpty { continue }
        do {
          let place = (path as NSString).expandingTildeInPath
          try PrivateText.write(text, to: place)
          try say(messages.saved(place))
          throw Stopped(isSavedElsewhere: true)
        } catch let error as StoreError {
          try warn(error.description)
        }
      }
    }
  }
}
