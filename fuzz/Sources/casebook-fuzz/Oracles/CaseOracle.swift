import CaseMarkdown
import CaseModel
import CaseParser

/// Reads a case in every way that the program does, and requires what must hold of any text.
enum CaseOracle {
  /// The case of a text.
  static func parse(_ source: SourceText) -> ParsedCase {
    let parser = CaseParser(today: CalendarDate("2026-01-01"))
    let parsed = Oracle.value { try parser.parse(source, slug: "case") }
    PositionOracle.check(parsed.diagnostics, in: source)
    Oracle.require(
      parsed.diagnostics.map(\.position) == parsed.diagnostics.map(\.position).sorted(),
      "the problems are not in the order of the text")
    for reference in parsed.references {
      Oracle.require(
        (0...source.bytes.count).contains(reference.offset), "a reference behind the text")
      PositionOracle.check(
        source.position(ofByte: reference.offset), in: source, of: "a reference")
    }
    for question in parsed.content.questions {
      PositionOracle.check(question.position, in: source, of: "a question")
      Oracle.require(!question.id.isEmpty, "a question without an id")
    }
    return parsed
  }

  /// What a case says, so that two readings can be compared: its HTML and all that stands beside it.
  static func digest(_ parsed: ParsedCase) -> [String] {
    let content = parsed.content
    let renderer = HTMLRenderer(
      HTMLOptions(
        alertTitles: Dictionary(uniqueKeysWithValues: AlertKind.allCases.map { ($0, $0.rawValue) }),
        showsAnchors: true))
    var parts = ["\(content.id) \(content.metadata) \(content.length)"]
    for piece in content.contents {
      let html = renderer.html(piece)
      HTMLOracle.check(html)
      HTMLOracle.check(renderer.inlineHTML(piece))
      parts.append(html)
    }
    parts += content.questions.map { "\($0.id) \($0.kind.name) \($0.contentHash) \($0.position)" }
    parts += content.sections.map { "\($0.role) \($0.title) \($0.anchor)" }
    parts += parsed.references.map { "\($0)" } + parsed.anchors.names.sorted()
    return parts
  }
}
