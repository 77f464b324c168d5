internal import CaseModel

/// The footnotes of a text: `[^label]: what it says`, and the references `[^label]` to them.
///
/// Definitions are cut out before the C library sees the text, which would take a one-word
/// footnote for a link's address.
struct FootnoteDefinitions {
  private struct Definition {
    var label: String
    var line: Int
    var text: [UInt8]
    var node = Markup.NodeID.none
  }

  private var definitions: [Definition] = []

  /// Parts a text into the text without its definitions, their lines left empty, and these.
  static func cut(from body: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, Self) {
    var found = FootnoteDefinitions()
    var text: [UInt8] = []
    var fence: UInt8?
    var isInDefinition = false
    var isAfterBlank = false
    for (index, line) in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { text.append(UInt8(ascii: "\n")) }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if let mark = fenceMark(line) {
        fence = fence == nil ? mark : fence == mark ? nil : fence
      }
      if fence == nil, let (label, rest) = start(of: line) {
        found.definitions.append(Definition(label: label, line: index + 1, text: Array(rest)))
        isInDefinition = true
      } else if isInDefinition, isBlank || isIndented(line) || !isAfterBlank, fence == nil {
        found.definitions[found.definitions.count - 1].text += [0x0A] + unindented(line)
      } else {
        isInDefinition = false
        text += line
      }
      isAfterBlank = isBlank
    }
    return (text[...], found)
  }

  /// Parses the definitions and hangs them below the root.
  mutating func append(to builder: inout TreeBuilder, lineOffset: Int) throws(MarkdownError) {
    for index in definitions.indices {
      let node = builder.markup.append(.footnote, to: .root)
      builder.markup[node].target = builder.markup.store(definitions[index].label.utf8)
      definitions[index].node = node
      try builder.append(
        definitions[index].text[...], to: node,
        lineOffset: lineOffset + definitions[index].line - 1)
      builder.markup[node].line = Int32(truncatingIfNeeded: lineOffset + definitions[index].line)
    }
  }

  /// Turns references in the text into nodes, numbered in the order of the text.
  func resolve(
    in markup: inout Markup, source: SourceText
  ) -> (footnotes: [(label: String, number: Int, node: Markup.NodeID)], diagnostics: [Diagnostic]) {
    guard !definitions.isEmpty else { return ([], []) }
    var references = FootnoteReferences(labels: Set(definitions.map(\.label)))
    references.convert(in: &markup)
    var diagnostics: [Diagnostic] = []
    var footnotes: [(label: String, number: Int, node: Markup.NodeID)] = []
    var seen: Set<String> = []
    for definition in definitions {
      let position = SourcePosition(line: Int(markup[definition.node].line), column: 1)
      if !seen.insert(definition.label).inserted {
        diagnostics.append(
          Diagnostic(
            .duplicateFootnote, in: source, at: position,
            "Footnote “\(definition.label)” is defined twice; the first definition is used.",
            fix: "Give one of them another label."))
      } else if let number = references.numbers[definition.label] {
        footnotes.append((definition.label, number, definition.node))
      } else {
        diagnostics.append(
          Diagnostic(
            .unusedFootnote, in: source, at: position,
            "Nothing refers to footnote “\(definition.label)”.",
            fix: "Write [^\(definition.label)] where it belongs, or delete the footnote."))
      }
    }
    return (footnotes.sorted { $0.number < $1.number }, diagnostics)
  }

  private static func start(of line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex < 4, text.starts(with: "[^".utf8),
      let end = text.firstIndex(of: UInt8(ascii: "]")), end > text.startIndex + 2,
      !text[(text.startIndex + 2)..<end].contains(UInt8(ascii: "["))
    else { return nil }
    let label = String(decoding: text[(text.startIndex + 2)..<end], as: UTF8.self)
    let rest = text[(end + 1)...]
    for colon in [":", "："] where rest.starts(with: colon.utf8) {
      return label.contains(where: \.isWhitespace) ? nil : (label, rest.dropFirst(colon.utf8.count))
    }
    return nil
  }

  private static func fenceMark(_ line: ArraySlice<UInt8>) -> UInt8? {
    let text = line.drop { $0 == 0x20 }
    for mark in ["```", "~~~"] where text.starts(with: mark.utf8) { return text.first }
    return nil
  }

  private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 0x09 || line.starts(with: [0x20, 0x20])
  }

  private static func unindented(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.first == 0x09
      ? line.dropFirst() : line.dropFirst(line.prefix(4).prefix { $0 == 0x20 }.count)
  }
}
