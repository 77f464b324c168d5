import CaseModel
import CaseParser
import TestSupport

/// A case with all that a published one needs, around a text for a section of questions.
func caseText(
  questions: String, description: String = "It happened.", frontMatter: String = "title: T"
)
  -> String
{
  """
  ---
  \(frontMatter)
  ---

  ## Description

  \(description)

  ## Analysis

  Why.

  ## Questions

  \(questions)

  """
}

/// Reads a case whose text has no marks.
func parse(_ text: String, slug: String = "test", today: CalendarDate? = nil) throws -> ParsedCase {
  try CaseParser(today: today).parse(SourceText(path: "case.md", text: text), slug: slug)
}

/// The rules broken in a marked text, as `rule@mark`, where each problem must stand at a mark.
func problems(_ marked: String, today: CalendarDate? = nil) throws -> [String] {
  let text = MarkedSource(marked)
  let parsed = try CaseParser(today: today).parse(text.source, slug: "test")
  return parsed.diagnostics.map { diagnostic in
    let mark = text.positions.first { $0.value == diagnostic.position }?.key
    let place = mark ?? "\(diagnostic.position.line):\(diagnostic.position.column)"
    return "\(diagnostic.rule.rawValue)@\(place)"
  }
}

/// The only question of a case.
func question(_ text: String) throws -> Question {
  let parsed = try parse(caseText(questions: text))
  return parsed.content.questions[0]
}
