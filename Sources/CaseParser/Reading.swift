internal import CaseModel

/// The state of reading one file: its tree, which is annotated before it is cut into pieces, and
/// what is wrong with it.
struct Reading {
  let source: SourceText
  var markup: Markup
  var annotations = Annotations()
  var diagnostics: [Diagnostic] = []
  private var reported: [Place: Int] = [:]

  /// How often a rule is reported for one block: enough to see what is wrong, and a bound on the work
  /// that a text made to be slow can cause.
  private static let mostPerBlock = 20

  private struct Place: Hashable {
    var rule: DiagnosticRule
    var block: Markup.NodeID
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
    find(text, in: block) ?? position(of: block)
  }

  /// Where a text stands in the lines of a block; nil where it isn't found.
  func find(_ text: String, in block: Markup.NodeID) -> SourcePosition? {
    let node = markup[block]
    for line in stride(from: Int(node.line), through: Int(max(node.line, node.endLine)), by: 1) {
      let lineText = source.line(line)
      if let found = lineText.firstRange(of: text) {
        let column = lineText.distance(from: lineText.startIndex, to: found.lowerBound)
        return SourcePosition(line: line, column: column + 1)
      }
    }
    return nil
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
    for line in stride(from: start.line, through: min(source.lineCount, start.line + 20), by: 1) {
      let lineText = source.line(line)
      if let found = lineText.firstRange(of: text) {
        let column = lineText.distance(from: lineText.startIndex, to: found.lowerBound) + 1
        return SourcePosition(line: line, column: column)
      }
    }
    return start
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
