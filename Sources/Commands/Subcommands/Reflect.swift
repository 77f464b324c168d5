internal import AnswerStore
public import ArgumentParser
public import CaseModel
internal import Foundation
internal import Reflection
internal import Terminal

/// `casebook reflect`: works through a case.
struct Reflect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work through a case: read, answer, then see the analysis and think again.",
    discussion: """
      Shows the description page by page, asks each question, and only when your answers are stored \
      shows the analysis. Then you see your first answers again and may write a second thought.

      Every answer is on the disk before the next thing is shown. Stop at any time, with :q or \
      Ctrl-C; the same command goes on where you stopped. Your answers stay on this machine, in a \
      folder that only you can read.
      """)

  @OptionGroup var argument: CaseArgument

  @Option(
    help: ArgumentHelp(
      "Take the answers from a YAML file instead of asking.", valueName: "file"))
  var answers: String?

  @Option(
    help: ArgumentHelp(
      "The folder for your answers.",
      discussion: "$XDG_DATA_HOME/casebook or ~/.local/share/casebook where absent.",
      valueName: "folder"))
  var store: String?

  @Flag(help: "Begin a new attempt at a case that you finished.")
  var again = false

  @Option(help: ArgumentHelp("The language of the program: en or zh-Hans.", valueName: "tag"))
  var language: String?

  @Option(help: "Lead through open questions part by part: gibbs, driscoll or deal.")
  var frame: ReflectionFrame?

  @Flag(help: "Draw nothing: no colours, no marks; for screen readers.")
  var plain = false

  func validate() throws {
    if let language, InterfaceLanguage(language) == nil {
      throw ValidationError("“\(language)” is no language; use en or zh-Hans.")
    }
  }

  func run() throws {
    let content = try argument.load(reportingTo: DiagnosticText(screen: Standard.error))
    guard !content.questions.isEmpty else {
      Standard.error.tell("casebook: this case has no questions to answer.")
      throw ExitCode(1)
    }
    if answers == nil && isatty(0) == 0 {
      throw ValidationError(
        "There is no terminal to ask in; give the answers with --answers FILE.")
    }
    let screen = Screen(descriptor: 1, environment: Standard.environment, isPlain: plain)
    let script = try answers.map { try AnswerFileRun(path: $0, for: content, screen: screen) }
    let location = try StoreLocation.standard(environment: Standard.environment, override: store)
    var recorder = try EventRecorder(
      content, store: AnswerStore(at: location), startsAgain: again)
    if let script {
      if case .done = recorder.session.step {
        try screen.print(ScreenText("finished already; --again begins a new attempt"))
      }
      try script.run(&recorder)
    } else {
      try converse(&recorder, on: screen)
    }
  }

  private func converse(_ recorder: inout EventRecorder, on screen: Screen) throws {
    let content = recorder.session.content
    let language =
      self.language.flatMap { InterfaceLanguage($0) }
      ?? InterfaceLanguage(environment: Standard.environment)
      ?? (content.metadata.isChinese ? .chinese : .english)
    StopSignal.beginListening()
    let source: any LineSource =
      LineEditor(screen: screen, environment: Standard.environment) ?? LineReader(screen: screen)
    defer { source.release() }
    let messages = TerminalMessages(language, isPlain: plain)
    let desk = DialogueDesk(
      screen: screen,
      asker: Asker(
        screen: screen, source: source, messages: messages,
        editor: Editor(environment: Standard.environment)),
      pager: Pager(screen: screen, source: source, messages: messages),
      terminalMessages: messages, messages: ReflectMessages(language, isPlain: plain))
    let dialogue = ReflectionDialogue(desk: desk, frame: frame)
    do {
      try dialogue.run(&recorder)
    } catch TerminalError.interrupted {
      // Where the window is closed there is nobody to tell.
      try? screen.print(ScreenText.empty)
      try? dialogue.sayStopped(recorder.session)
      StopSignal.endProcess()
      throw ExitCode(130)
    }
  }
}

extension ReflectionFrame: ExpressibleByArgument {}
