internal import CaseModel

/// Marks of the format that were left in a text, and so are shown to readers.
struct TextMarks {
  /// Whether there is a `[^`, which begins a footnote's mark.
  var hasFootnote = false
  /// Whether there is a `{#`, which begins the attributes of a question.
  var hasAttributes = false
  /// Whether there are two `**`, between which an author meant to stress something.
  ///
  /// Runs of four and more mask numbers, and one alone masks a name.
  var hasEmphasis: Bool { emphasisRuns > 1 }
  private var emphasisRuns = 0

  /// Whether there is any.
  var isAny: Bool { hasFootnote || hasAttributes || hasEmphasis }

  /// Looks a text's node over.
  init(in markup: Markup, _ id: Markup.NodeID) {
    let literal = markup[id].literal
    var previous: UInt8 = 0
    var run = 0
    for byte in markup.bytes[Int(literal.lowerBound)..<Int(literal.upperBound)] {
      if byte == UInt8(ascii: "*") {
        run += 1
      } else if run > 0 {
        countRun(run)
        run = 0
      }
      if byte == UInt8(ascii: "^") && previous == UInt8(ascii: "[") { hasFootnote = true }
      if byte == UInt8(ascii: "#") && previous == UInt8(ascii: "{") { hasAttributes = true }
      previous = byte
    }
    countRun(run)
  }

  private mutating func countRun(_ length: Int) {
    if length == 2 || length == 3 { emphasisRuns += 1 }
  }
}
