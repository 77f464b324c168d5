/// The lines so far, with what stands before them and the empty lines between blocks.
struct BlockFlow {
  private(set) var lines: [ScreenText] = []
  private var prefix: BlockPrefix
  private let wrapper: LineWrapper
  private let width: Int
  /// What the empty line before the next block begins with; nil where there is to be none.
  private var pendingGap: ScreenText?

  /// A flow for a width in columns.
  init(width: Int) {
    self.width = width
    wrapper = LineWrapper(width: width)
    prefix = BlockPrefix(width: width)
  }

  /// The columns that a block has.
  var available: Int { max(2, width - prefix.width) }

  /// Begins a list item, a quotation or a note.
  mutating func begin(first: ScreenText, rest: ScreenText) {
    prefix.begin(first: first, rest: rest)
  }

  /// Ends it.
  /// - Parameter keepsMark: whether a mark that had no text stands alone.
  mutating func end(keepsMark: Bool) {
    if keepsMark && prefix.innermostWaits { show([.empty]) }
    prefix.end()
    // What is to be parted from the next block now stands outside.
    if pendingGap != nil { pendingGap = prefix.rest }
  }

  /// Asks for an empty line before the next block; none is between a mark and its text.
  mutating func wantGap() { if !prefix.hasWaitingMark { pendingGap = prefix.rest } }

  /// Adds text, broken into lines.
  mutating func add(_ text: ScreenText) {
    separate()
    lines += wrapper.lines(text, first: prefix.takeFirst(), rest: prefix.rest)
  }

  /// Adds lines that are set already.
  mutating func show(_ block: [ScreenText]) {
    guard !block.isEmpty else { return }
    separate()
    for line in block { lines.append(prefix.takeFirst() + line) }
  }

  private mutating func separate() {
    if let gap = pendingGap, !lines.isEmpty { lines.append(gap) }
    pendingGap = nil
  }
}
