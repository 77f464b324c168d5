internal import AnswerStore
public import ArgumentParser
internal import CaseLibrary
public import CaseModel
internal import Foundation
internal import Reflection
internal import Terminal

/// `casebook reflect`: works through a case.
struct Reflect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflect",
    abstract: "Work through a case: read, answer, then see the analysis and think again.",
    discussion: """
      Shows the description page by page, asks each question, and only when your answers are stored \
      shows the analysis. Then you see your first answers again and may write a second thought.

      Every answer is on the disk before the next thing is shown. Stop at any time, with :q or \
      Ctrl-C; the same command goes on where you stopped. Your answers stay on this machine, in a \
      folder that only you can read.

      Without a case, shows what comes next: what you began, what is due again, what is new.
      """)

  @Argument(
    help: ArgumentHelp(
      "The case: its id, its slug, the beginning of either, or its file.", valueName: "case"))
  var name: String?

  @OptionGroup var library: LibraryOptions

  @Option(
    help: ArgumentHelp(
      "Take the answers from a YAML file instead of asking.", valueName: "file"))
  var answers: String?

  @Flag(
    help: ArgumentHelp(
      "Talk with another program: steps are printed, answers read, as JSON objects, one a line.",
      discussion:
        "Answers have the form of a file of answers, as {\"answers\": {\"first-move\": 2}}."))
  var json = false

  @OptionGroup var store: StoreOptions

  @Flag(help: "Begin a new attempt at a case that you finished.")
  var again = false

  @Option(help: "Lead through open questions part by part: gibbs, driscoll or deal.")
  var frame: ReflectionFrame?

  @OptionGroup var interface: InterfaceOptions

  func validate() throws {
    if json && (answers != nil || name == nil) {
      throw ValidationError("--json takes a case, and its answers from standard input.")
    }
    if answers == nil && !json && isatty(0) == 0 {
      throw ValidationError(
        "There is no terminal to ask in; give the answers with --answers FILE, or use --json.")
    }
    if name == nil && answers != nil {
      throw ValidationError("Name the case that the answers are for.")
    }
  }

  func run() throws {
    guard let name else { return try offer() }
    try reflect(on: name)
  }

  private func reflect(on name: String) throws {
    let content = try CaseLookup(name: name, library: library).load(
      reportingTo: DiagnosticText(screen: Standard.error))
    guard !content.questions.isEmpty else {
      Standard.error.tell("casebook: this case has no questions to answer.")
      throw ExitCode(1)
    }
    let script = try self.answers.map {
      try AnswerFileRun(path: $0, for: content, screen: interface.screen)
    }
    let answers = try store.open()
    var recorder = try EventRecorder(content, store: answers, startsAgain: again)
    try work(on: content, &recorder, script)
    BackgroundSync.start(answers, store)
  }

  private func work(
    on content: Case, _ recorder: inout EventRecorder, _ script: AnswerFileRun?
  ) throws {
    if json {
      var run = JSONRun(
        readLine: { Swift.readLine() },
        print: { line in
          try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
        })
      return try run.run(&recorder)
    }
    if let script {
      if case .done = recorder.session.step {
        try interface.screen.print(ScreenText("finished already; --again begins a new attempt"))
      }
      return try script.run(&recorder)
    }
    try interface.converse(isChinese: content.metadata.isChinese) { desk in
      try? ReflectionDialogue(desk: desk, frame: frame).sayStopped(recorder)
    } _: { desk in
      try ReflectionDialogue(desk: desk, frame: frame).run(&recorder)
      guard case .done = recorder.session.step else { return }
      try AfterSession(store: recorder.store).show(content, in: desk)
    }
  }

  /// Shows what can be done next, and does what the person chooses.
  private func offer() throws {
    var record = try PersonalRecord(store)
    let items = try record.agenda(library).items
    var chosen: Agenda.Item?
    try interface.converse(isChinese: try library.isChinese) { _ in
    } _: { desk in
      chosen = try AgendaDialogue(desk: desk).choose(from: items)
      do {
        if let chosen { try DueDialogue(desk: desk).take(chosen, &record) }
      } catch let stop as DialogueDesk.Stopped {
        try desk.storeDrafts(record.unstoredText, after: stop, record.storeDrafts)
      }
    }
    switch chosen {
    case .resume(let content), .assigned(let content, _), .new(let content):
      try reflect(on: content.slug)
    default: break
    }
  }
}

extension ReflectionFrame: ExpressibleByArgument {}
