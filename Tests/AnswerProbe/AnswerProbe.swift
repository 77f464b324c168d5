import Foundation
import Terminal

/// Asks for open answers, for the tests that drive a terminal: `AnswerProbe DRAFT ANSWER [INITIAL]`.
///
/// The draft is written to one file as often as it is handed on, the answer to another.
@main
enum AnswerProbe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(2) }
    let environment = ProcessInfo.processInfo.environment
    let screen = Screen(descriptor: 1, environment: environment)
    StopSignal.beginListening()
    let source: any LineSource =
      LineEditor(screen: screen, environment: environment) ?? LineReader(screen: screen)
    let asker = Asker(
      screen: screen, source: source, messages: TerminalMessages(.english),
      editor: Editor(environment: environment))
    do {
      let asked = try asker.openAnswer(
        minimum: 3, maximum: nil, initial: arguments.count > 3 ? arguments[3] : "",
        onDraft: { write($0, to: arguments[1]) })
      if case .value(let text) = asked { write(text, to: arguments[2]) }
      source.release()
    } catch TerminalError.interrupted {
      StopSignal.endProcess()
      exit(130)
    } catch {
      exit(3)
    }
  }

  private static func write(_ text: String, to path: String) {
    try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
