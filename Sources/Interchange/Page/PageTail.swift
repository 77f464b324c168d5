internal import CaseModel

/// What stands after the text of a page: sharing, buttons, the way to other pages.
struct PageTail {
  /// The lines without those that only serve the page.
  private(set) var kept: [TextLine]
  /// What labelled lines of the page tell, those before the text among them.
  private(set) var data: PageData
  private(set) var notes: [ImportNote] = []

  /// Takes such lines off the end, up to the first that could belong to the text.
  /// - Parameter data: what is known from before the text; a line that says something else is kept.
  init(endOf lines: [TextLine], data: PageData) {
    self.data = data
    kept = lines
    while let last = kept.last, last.isBlank || take(last) { kept.removeLast() }
  }

  /// Takes such lines out of what stands after the last question.
  /// - Parameter data: what is known already; a line that says something else is kept.
  init(among lines: [TextLine], data: PageData) {
    self.data = data
    kept = []
    for line in lines { kept.append(!line.isBlank && take(line) ? line.blanked : line) }
  }

  private mutating func take(_ line: TextLine) -> Bool {
    if let furniture = PageFurniture.atEnd(line.text) {
      notes.append(ImportNote(on: line, furniture.dropped))
    } else if let found = PageData(line.text), found.summary == nil,
      !data.contradicts(found)
    {
      data.fill(from: found)
      notes.append(ImportNote(on: line, found.taken))
    } else {
      return false
    }
    return true
  }
}
