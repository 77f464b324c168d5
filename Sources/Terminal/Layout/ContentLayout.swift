public import CaseModel

/// Sets text of a case in lines for a screen.
public struct ContentLayout {
  private let width: Int
  private let messages: TerminalMessages
  private let showsFacilitatorNotes: Bool

  /// A layout for a width in columns.
  /// - Parameters:
  ///   - width: the number of columns.
  ///   - messages: the words of the program around the text.
  ///   - showsFacilitatorNotes: whether notes to the trainer are shown.
  public init(width: Int, messages: TerminalMessages, showsFacilitatorNotes: Bool = false) {
    self.width = width
    self.messages = messages
    self.showsFacilitatorNotes = showsFacilitatorNotes
  }

  /// The same layout for another width.
  public func narrowed(to width: Int) -> ContentLayout {
    ContentLayout(
      width: width, messages: messages, showsFacilitatorNotes: showsFacilitatorNotes)
  }

  /// The marks that stand beside the text.
  public var marks: Marks { messages.marks }

  /// The lines of a piece of text, its blocks parted by an empty line.
  public func lines(for content: Content) -> [ScreenText] {
    var walk = LayoutWalk(
      markup: content.markup, messages: messages, showsFacilitatorNotes: showsFacilitatorNotes,
      flow: BlockFlow(width: width))
    content.walk { walk.take($0) }
    return walk.finished()
  }
}
