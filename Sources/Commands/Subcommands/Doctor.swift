internal import ArgumentParser
internal import Terminal

/// `casebook doctor`: what is installed, where things are, what is wrong and how to mend it.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is installed, where things are, what is wrong and how to mend it.",
    discussion: """
      Looks at the program and its terminal, at your answers and their backups, and at the library. Changes nothing.

      Ends with 1 where something doesn't work.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let language = interface.language(isChinese: (try? library.isChinese) ?? false)
    let messages = DoctorMessages(language, isPlain: interface.plain)
    let findings =
      ProgramExamination(messages: messages, environment: Standard.environment).findings
      + StoreExamination(
        messages: messages, options: store, environment: Standard.environment
      ).findings
      + LibraryExamination(messages: messages, options: library).findings
    try interface.screen.print(lines(findings, messages))
    let problems = findings.count { $0.state == .problem }
    let notices = findings.count { $0.state == .notice }
    try interface.screen.print(
      ScreenText(messages.sum(notices: notices, problems: problems), style: .bold))
    if problems > 0 { throw ExitCode(1) }
  }

  /// The findings, each with its remedy below. Lines are as long as they are: paths are there to be copied.
  private func lines(_ findings: [Finding], _ messages: DoctorMessages) -> [ScreenText] {
    let column = (findings.map { ScreenText($0.name).width }.max() ?? 0) + 2
    return findings.flatMap { finding in
      let mark = ScreenText(messages.state(finding.state), style: style(of: finding.state))
      let name = ScreenText(finding.name)
      let head =
        mark + ScreenText(" ") + name.styled(.bold)
        + ScreenText(String(repeating: " ", count: column - name.width))
      let indent = ScreenText(String(repeating: " ", count: head.width))
      let remedy = finding.remedy.map { indent + ScreenText("→ ", style: .dim) + ScreenText($0) }
      return [head + ScreenText(finding.text)] + [remedy].compactMap(\.self)
    }
  }

  private func style(of state: Finding.State) -> TextStyle {
    state == .sound ? .accent : .warning
  }
}
