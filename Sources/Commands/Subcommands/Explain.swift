internal import ArgumentParser
internal import CaseModel
internal import Terminal

/// `casebook explain`: what a rule of `check` is for.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule of casebook check.",
    discussion: "Without a rule, lists them all.")

  @Argument(help: ArgumentHelp("The rule, as check shows it in brackets.", valueName: "rule"))
  var rule: String?

  func run() throws {
    guard let rule else {
      let names = DiagnosticRule.allCases.map(\.rawValue)
      let width = names.map(\.count).max() ?? 0
      for rule in DiagnosticRule.allCases {
        let padding = String(repeating: " ", count: width - rule.rawValue.count + 2)
        try Standard.output.print(
          ScreenText(rule.rawValue, style: .accent) + ScreenText(padding + rule.severity.rawValue))
      }
      return
    }
    guard let found = DiagnosticRule(rawValue: rule) else {
      let nearest = Spelling.nearest(to: rule, among: DiagnosticRule.allCases.map(\.rawValue))
      let hint = nearest.map { " Did you mean “\($0)”?" } ?? " See casebook explain."
      throw ValidationError("There is no rule “\(rule)”." + hint)
    }
    try Standard.output.print(
      ScreenText(found.rawValue, style: .bold) + ScreenText(" (\(found.severity.rawValue))"))
    let wrapper = LineWrapper(width: Standard.output.columns)
    try Standard.output.print(wrapper.lines(ScreenText(found.explanation)))
  }
}
