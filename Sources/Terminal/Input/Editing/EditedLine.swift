/// A line while it is being written: what each key does to it.
struct EditedLine {
  /// What came of a key.
  enum Outcome: Equatable {
    /// The text is another.
    case changed
    /// The text is as it was; the cursor may have moved.
    case same
    /// The key could do nothing here.
    case nothingToDo
    /// The line is ended.
    case ended
    /// The line is as long as lines may be, and so ended; the rest belongs to the next.
    case full(rest: String)
    /// There is no line: the input is closed.
    case closed
  }

  private(set) var buffer: EditBuffer
  private(set) var history: LineHistory
  private let limit: Int

  /// A line to go on with.
  /// - Parameter limit: the greatest length in bytes.
  init(_ text: String, history: LineHistory, limit: Int = LineReader.maximumLength) {
    buffer = EditBuffer(text)
    self.history = history
    self.limit = limit
    self.history.begin()
  }

  /// Does what a key asks for.
  mutating func apply(_ key: Key) -> Outcome {
    switch key {
    case .text(let text): insert(text)
    case .enter: end()
    case .endOfInput where buffer.byteCount == 0: .closed
    case .endOfInput, .delete: changed(buffer.delete())
    case .backspace: changed(buffer.backspace())
    case .killToStart: changed(buffer.killToStart())
    case .killToEnd: changed(buffer.killToEnd())
    case .killWord: changed(buffer.killWord())
    case .killNextWord: changed(buffer.killNextWord())
    case .yank: changed(buffer.yank())
    case .left: moved(buffer.moveLeft())
    case .right: moved(buffer.moveRight())
    case .wordLeft: moved(buffer.moveWordLeft())
    case .wordRight: moved(buffer.moveWordRight())
    case .start: move { $0.moveToStart() }
    case .end: move { $0.moveToEnd() }
    case .older: walk(history.older(than: buffer.text))
    case .newer: walk(history.newer(than: buffer.text))
    case .redraw: .same
    }
  }

  private mutating func insert(_ text: String) -> Outcome {
    let room = limit - buffer.byteCount
    if text.utf8.count <= room {
      buffer.insert(text)
      return .changed
    }
    var fitting = text.utf8.index(text.startIndex, offsetBy: max(0, room))
    while fitting > text.startIndex, fitting.samePosition(in: text) == nil {
      fitting = text.utf8.index(before: fitting)
    }
    buffer.insert(String(text[..<fitting]))
    history.add(buffer.text)
    return .full(rest: String(text[fitting...]))
  }

  private mutating func end() -> Outcome {
    history.add(buffer.text)
    return .ended
  }

  private func changed(_ did: Bool) -> Outcome { did ? .changed : .nothingToDo }

  private func moved(_ did: Bool) -> Outcome { did ? .same : .nothingToDo }

  private mutating func move(_ action: (inout EditBuffer) -> Void) -> Outcome {
    action(&buffer)
    return .same
  }

  private mutating func walk(_ line: String?) -> Outcome {
    guard let line else { return .nothingToDo }
    buffer.replace(with: line)
    return .changed
  }
}
