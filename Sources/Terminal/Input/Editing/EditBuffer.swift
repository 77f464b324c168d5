internal import CaseModel

/// A line of text with a cursor in it.
struct EditBuffer: Equatable {
  /// What stands before the cursor.
  private(set) var before: String
  /// What stands behind the cursor.
  private(set) var after = ""
  private var killed = ""

  /// A line with the cursor at its end.
  init(_ text: String = "") { before = text }

  /// The whole line.
  var text: String { before + after }

  /// The length of the line in bytes.
  var byteCount: Int { before.utf8.count + after.utf8.count }

  /// Puts text before the cursor.
  mutating func insert(_ text: String) {
    before += text
    joinAtCursor()
  }

  /// Replaces the line, and puts the cursor at its end.
  mutating func replace(with text: String) {
    before = text
    after = ""
  }

  /// Takes away the character before the cursor; false where there is none.
  mutating func backspace() -> Bool {
    defer { joinAtCursor() }
    return before.popLast() != nil
  }

  /// Takes away the character behind the cursor; false where there is none.
  mutating func delete() -> Bool {
    guard !after.isEmpty else { return false }
    after.removeFirst()
    joinAtCursor()
    return true
  }

  /// Moves the cursor over a character to the left; false at the start.
  mutating func moveLeft() -> Bool {
    guard let character = before.popLast() else { return false }
    after.insert(character, at: after.startIndex)
    return true
  }

  /// Moves the cursor over a character to the right; false at the end.
  mutating func moveRight() -> Bool {
    guard !after.isEmpty else { return false }
    before.append(after.removeFirst())
    return true
  }

  /// Moves the cursor to the start of the line.
  mutating func moveToStart() { (before, after) = ("", text) }

  /// Moves the cursor to the end of the line.
  mutating func moveToEnd() { (before, after) = (text, "") }

  /// Moves the cursor to the start of a word; false at the start of the line.
  mutating func moveWordLeft() -> Bool {
    let word = WordBorder.lastWord(of: before)
    after = word + after
    before.removeLast(word.count)
    return !word.isEmpty
  }

  /// Moves the cursor to the end of a word; false at the end of the line.
  mutating func moveWordRight() -> Bool {
    let word = WordBorder.firstWord(of: after)
    before += word
    after.removeFirst(word.count)
    return !word.isEmpty
  }

  /// Takes away what stands before the cursor.
  mutating func killToStart() -> Bool {
    let text = before
    before = ""
    return kept(text)
  }

  /// Takes away what stands behind the cursor.
  mutating func killToEnd() -> Bool {
    let text = after
    after = ""
    return kept(text)
  }

  /// Takes away the word before the cursor.
  mutating func killWord() -> Bool {
    let word = WordBorder.lastWord(of: before)
    before.removeLast(word.count)
    return kept(word)
  }

  /// Takes away the word behind the cursor.
  mutating func killNextWord() -> Bool {
    let word = WordBorder.firstWord(of: after)
    after.removeFirst(word.count)
    return kept(word)
  }

  /// Puts back what was taken away last.
  mutating func yank() -> Bool {
    insert(killed)
    return !killed.isEmpty
  }

  private mutating func kept(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    killed = text
    joinAtCursor()
    return true
  }

  /// Puts the cursor behind a character of which it stands in the midst, as before an accent.
  private mutating func joinAtCursor() {
    guard let left = before.last, let right = after.first, (String(left) + String(right)).count == 1
    else { return }
    before.append(after.removeFirst())
  }
}
