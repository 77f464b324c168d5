internal import ArgumentParser
internal import Terminal

/// How the program talks with a person.
struct InterfaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the program: en or zh-Hans.", valueName: "tag"))
  var language: String?

  @Flag(help: "Draw nothing: no colours, no marks; for screen readers.")
  var plain = false

  func validate() throws {
    if let language, InterfaceLanguage(language) == nil {
      throw ValidationError("“\(language)” is no language; use en or zh-Hans.")
    }
  }

  /// The screen on standard output.
  var screen: Screen { Screen(descriptor: 1, environment: Standard.environment, isPlain: plain) }

  /// The language asked for: by the option, by the environment, or else by the content.
  func language(isChinese: Bool) -> InterfaceLanguage {
    language.flatMap { InterfaceLanguage($0) }
      ?? InterfaceLanguage(environment: Standard.environment)
      ?? (isChinese ? .chinese : .english)
  }

  /// The words for a person.
  func messages(isChinese: Bool) -> ReflectMessages {
    ReflectMessages(language(isChinese: isChinese), isPlain: plain)
  }

  /// The words of the commands around cohorts.
  var cohortMessages: CohortMessages {
    CohortMessages(language(isChinese: false), isPlain: plain)
  }

  /// The words of a trainer's commands.
  var trainerMessages: TrainerMessages {
    TrainerMessages(language(isChinese: false), isPlain: plain)
  }

  /// The words of the commands around the store.
  var storeMessages: StoreMessages {
    StoreMessages(language(isChinese: false), isPlain: plain)
  }

  /// Talks with a person, and gives the terminal back as it was, however it ends.
  /// - Parameters:
  ///   - isChinese: whether what it is about is in Chinese.
  ///   - stopped: called where the person presses Ctrl-C or closes the window.
  /// - Throws: what `talk` throws; `ExitCode` 130 on Ctrl-C.
  func converse(
    isChinese: Bool, stopped: (DialogueDesk) -> Void, _ talk: (DialogueDesk) throws -> Void
  ) throws {
    let screen = screen
    let language = language(isChinese: isChinese)
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
    do {
      try talk(desk)
    } catch TerminalError.interrupted {
      // Where the window is closed there is nobody to tell.
      try? screen.print(ScreenText.empty)
      stopped(desk)
      StopSignal.endProcess()
      throw ExitCode(130)
    }
  }
}
