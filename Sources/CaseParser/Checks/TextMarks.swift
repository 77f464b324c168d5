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
    let bytes = markup.bytes.span.extracting(Int(literal.lowerBound)..<Int(literal.upperBound))
    var index = 0
    while true {
      index = ByteSearch.first(
        of: UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "#"), in: bytes, from: index)
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "*"):
        let start = index
        while index < bytes.count, bytes[index] == UInt8(ascii: "*") { index += 1 }
        if index - start == 2 || index - start == 3 { emphasisRuns += 1 }
        continue
      case UInt8(ascii: "^"):
        if index > 0, bytes[index - 1] == UInt8(ascii: "[") { hasFootnote = true }
      case UInt8(ascii: "#"):
        if index > 0, bytes[index - 1] == UInt8(ascii: "{") { hasAttributes = true }
      default: break
      }
      index += 1
    }
  }
}
