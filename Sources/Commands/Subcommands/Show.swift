internal import ArgumentParser
internal import CaseModel
internal import Terminal

/// `casebook show`: a case as a trainee reads it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a case: its description and its questions.",
    discussion: """
      The analysis, model answers and right options are left out, as a trainee sees them only after \
      answering; --analysis shows the analysis too.
      """)

  @OptionGroup var argument: CaseArgument

  @Flag(help: "Show the analysis too.")
  var analysis = false

  func run() throws {
    let content = try argument.load(reportingTo: DiagnosticText(screen: Standard.error))
    let screen = Standard.output
    let messages = TerminalMessages(content.metadata.isChinese ? .chinese : .english)
    let layout = PassageLayout(width: screen.columns, messages: messages)
    let view = QuestionView(layout: layout)
    try screen.print([layout.heading(content.metadata.title), .empty])
    if let summary = content.metadata.summary {
      try screen.print(LineWrapper(width: screen.columns).lines(ScreenText(summary)) + [.empty])
    }
    var number = 0
    for section in content.sections where isShown(section.role) {
      if !section.title.isEmpty { try screen.print([layout.heading(section.title), .empty]) }
      for passage in section.passages {
        try screen.print(layout.lines(passage))
        for question in passage.questions {
          number += 1
          try screen.print(
            ScreenText("\(number). [\(question.id), \(question.kind.name)]", style: .dim))
          try screen.print(view.lines(question, mixing: Mixing.order(of: question, attempt: 1)))
          try screen.print(ScreenText.empty)
        }
      }
    }
    for footnote in content.footnotes {
      try screen.print(
        layout.marked(ScreenText("[\(footnote.number)] ", style: .dim), footnote.content))
    }
  }

  private func isShown(_ role: SectionRole) -> Bool {
    switch role {
    case .facilitator: false
    case .analysis: analysis
    default: true
    }
  }
}
