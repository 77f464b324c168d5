internal import CaseModel
internal import Terminal

/// Shows problems as `file:line:column: error: message [rule]`, with the line, a caret and a fix.
struct DiagnosticText {
  /// Where they are shown.
  let screen: Screen
  private static let excerptWidth = 100

  /// Shows problems in the order given.
  func print(_ diagnostics: some Sequence<Diagnostic>) throws {
    for diagnostic in diagnostics { try screen.print(lines(for: diagnostic)) }
  }

  private func lines(for diagnostic: Diagnostic) -> [ScreenText] {
    let place = "\(diagnostic.path):\(diagnostic.position.line):\(diagnostic.position.column): "
    let severity = ScreenText(
      diagnostic.severity.rawValue + ": ",
      style: diagnostic.severity == .error ? [.bold, .warning] : [.bold])
    var lines = [
      ScreenText(place, style: .bold) + severity + ScreenText(diagnostic.message)
        + ScreenText(" [\(diagnostic.rule.rawValue)]", style: .dim)
    ]
    lines += excerpt(of: diagnostic)
    if let fix = diagnostic.fix { lines.append(ScreenText("    → " + fix, style: .accent)) }
    return lines
  }

  /// The source line, cut to a readable width around the place, and a caret below it.
  private func excerpt(of diagnostic: Diagnostic) -> [ScreenText] {
    guard let line = diagnostic.excerpt, !line.allSatisfy(\.isWhitespace) else { return [] }
    let column = diagnostic.position.column - 1
    let cut = max(0, column - Self.excerptWidth / 2)
    let shown = line.dropFirst(cut).prefix(Self.excerptWidth)
    let before = ScreenText((cut > 0 ? "…" : "") + shown.prefix(column - cut))
    let marked = ScreenText(shown.dropFirst(column - cut).prefix(diagnostic.length))
    let caret =
      String(repeating: " ", count: before.width)
      + "^" + String(repeating: "~", count: max(0, marked.width - 1))
    return [
      ScreenText("    ") + ScreenText((cut > 0 ? "…" : "") + shown),
      ScreenText("    ") + ScreenText(caret, style: .accent),
    ]
  }
}
