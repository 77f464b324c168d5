internal import CaseModel
internal import Results
internal import Terminal

/// Shows how far the coding of answers is, and how far coders agree.
struct CodingView {
  let messages: ThemeMessages

  /// How far each coder came with each question.
  func progress(_ desk: ThemeDesk) -> [ScreenText] {
    var lines: [ScreenText] = []
    var content: Case?
    for items in Self.groups(desk.items) {
      guard let first = items.first else { continue }
      let number = first.content.questions.firstIndex { $0.id == first.question.id } ?? 0
      if first.content.id != content?.id {
        lines.append(ScreenText(first.content.metadata.title, style: .bold))
      }
      content = first.content
      let coded = desk.sheet.coders.map { coder in
        messages.coded(
          items.count { desk.sheet.themes(of: $0.answer.id, by: coder) != nil }, of: items.count,
          by: coder)
      }
      lines.append(
        ScreenText(
          "  "
            + ([messages.question(number + 1, items.count)] + coded).joined(separator: " · ")))
    }
    return lines + unsettled(desk)
  }

  /// How far the coders agree.
  func agreement(_ desk: ThemeDesk) -> [ScreenText] {
    let agreement = desk.agreement
    guard agreement.answers > 0 else { return [ScreenText(messages.nothingTwice)] }
    var lines = [ScreenText(messages.alpha(Self.text(agreement.alpha), agreement.answers))]
    for pair in agreement.pairs {
      lines.append(ScreenText(messages.kappa(pair.coders, pair.answers), style: .bold))
      for (theme, kappa) in zip(desk.themes, pair.kappas) {
        lines.append(ScreenText("  \(Self.text(kappa))  \(theme.name)"))
      }
    }
    return lines + unsettled(desk)
  }

  /// The answers in which coders found different themes.
  func disagreements(_ desk: ThemeDesk) -> [ScreenText] {
    let items = desk.items.filter { desk.sheet.isDisputed($0.answer.id) }
    if items.isEmpty { return [ScreenText(messages.allSettled)] }
    return items.flatMap { item in
      [ScreenText(item.alias.prefix(8), style: .accent)]
        + desk.sheet.opinions(on: item.answer.id).map {
          ScreenText("  " + messages.opinion($0.coder, desk.names(of: $0.themes)))
        }
    }
  }

  private func unsettled(_ desk: ThemeDesk) -> [ScreenText] {
    let count = desk.unsettled.count
    return count > 0 ? [ScreenText(messages.unsettled(count))] : []
  }

  /// The answers to each question.
  private static func groups(_ items: [ThemeDesk.Item]) -> [[ThemeDesk.Item]] {
    items.reduce(into: []) { groups, item in
      if let last = groups.last?.last, last.content.id == item.content.id,
        last.question.id == item.question.id
      {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
  }

  /// Two digits after the point, without any locale; a dash where it can't be computed.
  private static func text(_ value: Double?) -> String {
    guard let value else { return "   –" }
    let hundredths = Int((value * 100).rounded())
    let digits = abs(hundredths) % 100
    return "\(hundredths < 0 ? "−" : "")\(abs(hundredths) / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
