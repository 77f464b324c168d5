internal import CaseModel

/// The state of reading one file: its tree, which is annotated before it is cut into pieces, and
/// what is wrong with it.
struct Reading {
  let source: SourceText
  var markup: Markup
  var annotations = Annotations()
  var diagnostics: [Diagnostic] = []
  /// What may have been meant by words that aren't known.
  var suggestions = Suggestions()
  private var reported: [Place: Int] = [:]
  private var searches: [String: (block: Markup.NodeID, isFound: Bool)] = [:]
  private var cursor = Cursor(block: .none, offset: 0)

  /// How often a rule is reported for one block: enough to see what is wrong, and a bound on the work
  /// that a text made to be slow can cause.
  private static let mostPerBlock = 20

  private struct Place: Hashable {
    var rule: DiagnosticRule
    var block: Markup.NodeID
  }

  /// How far the texts of a block were found, and how often one wasn't.
  private struct Cursor {
    var block: Markup.NodeID
    var offset: Int
    var misses = 0
  }

  init(source: SourceText, markup: Markup) {
    self.source = source
    self.markup = markup
  }

  /// Where a block begins.
  func position(of block: Markup.NodeID) -> SourcePosition {
    let node = markup[block]
    return source.position(line: Int(node.line), byteColumn: Int(node.byteColumn))
  }

  /// Where a text stands in the lines of a block; the block's start where it isn't found.
  func position(of text: String, in block: Markup.NodeID) -> SourcePosition {
    source.firstOffset(of: text, in: lines(of: block)).map(source.position(ofByte:))
      ?? position(of: block)
  }

  /// Whether a text stands in the lines of a block; the last answer for a text is kept, as it is asked
  /// for by every piece of the block.
  mutating func has(_ text: String, in block: Markup.NodeID) -> Bool {
    if let last = searches[text], last.block == block { return last.isFound }
    let isFound = source.firstOffset(of: text, in: lines(of: block)) != nil
    searches[text] = (block, isFound)
    return isFound
  }

  /// Where a text stands in the lines of a block behind the one that was last asked for, in bytes; the
  /// block's start where it isn't found.
  mutating func nextOffset(of text: String, in block: Markup.NodeID) -> Int {
    let lines = lines(of: block)
    if cursor.block != block { cursor = Cursor(block: block, offset: lines.lowerBound) }
    guard cursor.misses < Self.mostPerBlock else { return lines.lowerBound }
    if let found = source.firstOffset(of: text, in: cursor.offset..<lines.upperBound) {
      cursor.offset = found + 1
      return found
    }
    cursor.misses += 1
    return source.firstOffset(of: text, in: lines) ?? lines.lowerBound
  }

  /// The bytes of the lines of a block.
  private func lines(of block: Markup.NodeID) -> Range<Int> {
    let node = markup[block]
    return source.byteRange(ofLines: Int(node.line), through: Int(node.endLine))
  }

  /// Notes a problem at a block, or at a text within its lines.
  mutating func report(
    _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, at block: Markup.NodeID,
    finding text: String? = nil, _ message: String, fix: String? = nil
  ) {
    reported[Place(rule: rule, block: block), default: 0] += 1
    guard reported[Place(rule: rule, block: block), default: 0] <= Self.mostPerBlock else { return }
    let place = text.map { position(of: $0, in: block) } ?? position(of: block)
    diagnostics.append(
      Diagnostic(
        rule, severity: severity, in: source, at: place, length: text?.count ?? 1, message,
        fix: fix))
  }

  /// Notes a problem at a place.
  mutating func report(
    _ rule: DiagnosticRule, severity: Diagnostic.Severity? = nil, at position: SourcePosition,
    length: Int = 1, _ message: String, fix: String?
  ) {
    diagnostics.append(
      Diagnostic(
        rule, severity: severity, in: source, at: position, length: length, message, fix: fix))
  }

  /// Where a text stands in the source from a position on; the position where it isn't found.
  func place(of text: String, from start: SourcePosition) -> SourcePosition {
    let lines = source.byteRange(
      ofLines: start.line, through: min(source.lineCount, start.line + 20))
    return source.firstOffset(of: text, in: lines).map(source.position(ofByte:)) ?? start
  }

  /// The nodes as a piece of text.
  func content(_ nodes: [Markup.NodeID]) -> Content { Content(markup, nodes) }
}

/// What was found out about nodes while marks were taken out of their text.
struct Annotations {
  /// What the `{…}` of a question says, by the item that is the question.
  var attributes: [Markup.NodeID: QuestionAttributes] = [:]
  /// The lines `= …` of a question.
  var answerLines: [Markup.NodeID: [String]] = [:]
  /// The box of an option.
  var boxes: [Markup.NodeID: OptionBox] = [:]
  /// The right side of a pair, by the item that holds both.
  var rightSides: [Markup.NodeID: Markup.NodeID] = [:]
  /// The weight of a criterion.
  var weights: [Markup.NodeID: Double] = [:]
  /// The date of an event.
  var dates: [Markup.NodeID: CalendarDate] = [:]
  /// The keywords at the end of a finding.
  var tags: [Markup.NodeID: [String]] = [:]
}
