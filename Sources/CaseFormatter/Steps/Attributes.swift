internal import CaseModel
internal import CaseParser

/// The `{…}` of questions: half-width, the id first. A question without an id gets the one that answers to
/// it belong to so far, so that they stay with it when its wording changes.
enum Attributes {
  static func edits(to draft: Draft) -> [Edit] {
    let items = draft.questions
    let questions = draft.parsed.content.questions
    guard items.count == questions.count else { return [] }
    return zip(items, questions).compactMap { item, question in
      let prompt = draft.markup[item].firstChild
      guard prompt != .none, draft.markup[prompt].kind == .paragraph,
        let line = lastLine(ofPrompt: prompt, in: draft)
      else { return nil }
      let text = draft.lines[line].droppingTrailingSpaces
      let id = question.hasExplicitID ? nil : question.id
      let written = rewritten(text, adding: id) ?? id.map { "\(text) {#\($0)}" }
      return written.flatMap { $0 == draft.lines[line] ? nil : Edit(line, $0) }
    }
  }

  /// The last line of a prompt before its `= …` lines.
  private static func lastLine(ofPrompt prompt: Markup.NodeID, in draft: Draft) -> Int? {
    let lines = draft.lines(of: prompt)
    let end = lines.dropFirst().first { line in
      let first = draft.lines[line].trimmingSpaces.first
      return first == "=" || first == "＝"
    }
    return lines.prefix { $0 != end }.last
  }

  /// A line whose last braces are written in the usual form; nil where it doesn't end with any.
  private static func rewritten(_ line: String, adding id: String?) -> String? {
    guard let last = line.last, last == "}" || last == "｝",
      let start = line.lastIndex(where: { $0 == "{" || $0 == "｛" })
    else { return nil }
    let inside = line[line.index(after: start)...].dropLast().halfWidth
    var words = inside.split(whereSeparator: \.isWhitespace).map(String.init)
    let ids = words.filter { $0.hasPrefix("#") }
    words.removeAll { $0.hasPrefix("#") }
    let all = (id.map { ["#" + $0] } ?? []) + ids + words
    let before = line[..<start].droppingTrailingSpaces
    return before.isBlank ? nil : "\(before) {\(all.joined(separator: " "))}"
  }
}
