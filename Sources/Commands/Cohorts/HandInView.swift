internal import CaseModel
internal import Terminal

/// Shows exactly what a member is about to hand in.
struct HandInView {
  let screen: Screen
  let messages: CohortMessages
  /// The cases that are known, for their titles and questions.
  let cases: [Case]

  /// The lines: each case, each answer, and what can be left out with its number.
  func lines(_ handIn: HandIn) -> [ScreenText] {
    var lines: [ScreenText] = []
    let numbers = Dictionary(
      uniqueKeysWithValues: handIn.ownWords.enumerated().map { ($0.element.id, $0.offset + 1) })
    for (id, own) in Dictionary(grouping: handIn.events, by: \.caseID).sorted(by: {
      $0.key < $1.key
    }
    ) {
      let content = cases.first { $0.id == id }
      lines += [.empty, ScreenText(content?.metadata.title ?? id, style: .bold)]
      for event in own where event.response != nil {
        lines += entry(
          event, content, numbers[event.id], isKeptBack: handIn.keptBack.contains(event.id))
      }
      let silent = own.count { $0.response == nil }
      if silent > 0 { lines.append(ScreenText("      " + messages.progress(silent), style: .dim)) }
    }
    return lines
  }

  private func entry(
    _ event: AnswerEvent, _ content: Case?, _ number: Int?, isKeptBack: Bool
  ) -> [ScreenText] {
    let question = content?.questions.first { $0.id == event.subject }
    let label = number.map { String(repeating: " ", count: max(0, 3 - "\($0)".count)) + "\($0)  " }
    let kind =
      ScreenText(isKeptBack ? messages.keptBack + " · " : "", style: .warning)
      + ScreenText(messages.name(of: event.kind), style: .dim)
    let prompt = question.map { ScreenText(" · " + $0.prompt.plainText) } ?? .empty
    let wrapper = LineWrapper(width: screen.columns)
    let indent = ScreenText("      ")
    let words = ResponseMarkdown.words(event.response, question)
    let sure = event.certainty.map { " (\(messages.certainty) \($0.rawValue))" } ?? ""
    return wrapper.lines(
      kind + prompt, first: ScreenText(label ?? "     ", style: .accent), rest: indent)
      + words.split(separator: "\n").flatMap {
        wrapper.lines(ScreenText($0 + sure), first: indent, rest: indent)
      }
  }
}
