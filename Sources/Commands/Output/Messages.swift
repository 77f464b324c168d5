internal import Terminal

/// Sentences that the program says, in the language of the person who reads them.
protocol Messages {
  /// What asking and paging say in the same language.
  var terminal: TerminalMessages { get }

  init(terminal: TerminalMessages)
}

extension Messages {
  /// The sentences in a language.
  /// - Parameter isPlain: whether they are for a screen reader.
  init(_ language: InterfaceLanguage, isPlain: Bool = false) {
    self.init(terminal: TerminalMessages(language, isPlain: isPlain))
  }

  /// The one of two forms that is in the language.
  func pick(_ english: String, _ chinese: String) -> String { terminal.pick(english, chinese) }
}
