internal import CaseModel

/// Asks a person and reads what they answer, again and again until it can be read.
public struct Asker {
  let screen: Screen
  let source: any LineSource
  let messages: TerminalMessages
  let editor: Editor?
  private(set) var offersHints = false

  /// Asks on a screen.
  /// - Parameters:
  ///   - screen: where the prompts are shown.
  ///   - source: where the lines come from.
  ///   - messages: the words of the prompts.
  ///   - editor: what longer answers can be written in; nil for none.
  public init(
    screen: Screen, source: any LineSource, messages: TerminalMessages, editor: Editor?
  ) {
    self.screen = screen
    self.source = source
    self.messages = messages
    self.editor = editor
  }

  /// The same, which says whether a hint can be asked for.
  public func offeringHints(_ offersHints: Bool) -> Asker {
    var asker = self
    asker.offersHints = offersHints
    return asker
  }

  /// Asks for one of a number of options; the answer counts from zero.
  public func choice(of count: Int) throws -> Asked<Int> {
    try ask(messages.choiceHelp(count)) { line in
      let numbers = Numbers.list(in: line)
      guard let numbers, numbers.count == 1, numbers[0] >= 1, numbers[0] <= count else {
        return nil
      }
      return numbers[0] - 1
    }
  }

  /// Asks for any of a number of options; the answer counts from zero, ascending.
  public func choices(of count: Int) throws -> Asked<[Int]> {
    try ask(messages.choicesHelp(count)) { line in
      guard let numbers = Numbers.list(in: line), !numbers.isEmpty else { return nil }
      if numbers == [0] { return [] }
      guard numbers.allSatisfy({ $0 >= 1 && $0 <= count }) else { return nil }
      return Set(numbers).sorted().map { $0 - 1 }
    }
  }

  /// Asks for all of a number of items in an order; the answer counts from zero.
  public func order(of count: Int) throws -> Asked<[Int]> {
    try ask(messages.orderHelp(count)) { line in
      guard let numbers = Numbers.list(in: line),
        numbers.sorted() == (0..<max(0, count)).map({ $0 + 1 })
      else { return nil }
      return numbers.map { $0 - 1 }
    }
  }

  /// Asks for the letter of a right side for each of a number of left sides, counted from zero.
  public func matches(of count: Int) throws -> Asked<[Int]> {
    try ask(messages.matchHelp(count)) { line in
      guard let letters = Numbers.letters(in: line), letters.count == count,
        letters.allSatisfy({ $0 < count })
      else { return nil }
      return letters
    }
  }

  /// Asks for a number.
  public func number() throws -> Asked<Double> {
    try ask(messages.numberHelp) { line in
      let text = line.halfWidth.trimmingSpaces
      // A comma may part thousands or decimals, and 0x10 is no number to most: better ask again.
      guard text.allSatisfy({ "+-.0123456789".contains($0) }) else { return nil }
      return Double(text)
    }
  }

  /// Asks for a few words.
  public func words() throws -> Asked<String> {
    try ask(messages.wordsHelp) { $0.isEmpty ? nil : $0 }
  }

  /// The next line after a prompt, without spaces around it; nil at the end of the input.
  public func line(prompt: ScreenText) throws -> String? {
    try source.readLine(LineRequest(prompt: prompt))?.trimmingSpaces
  }

  /// Shows what can be written, and reads lines until one can be read.
  func ask<Value>(_ help: String, _ read: (String) -> Value?) throws -> Asked<Value> {
    let help = help + messages.commands(hint: offersHints)
    try tell(help)
    while true {
      guard let text = try line(prompt: prompt) else { return .stop }
      switch Command(text) {
      case .hint: return .hint
      case .skip: return .skip
      case .stop: return .stop
      case .back: return .back
      case .list: return .list
      case .other where text.count <= 3: try tell(messages.unknownCommand(text))
      default:
        if let value = read(text) { return .value(value) }
        try tell(text.isEmpty ? help : messages.notUnderstood + help)
      }
    }
  }

  var prompt: ScreenText { ScreenText(messages.prompt, style: .accent) }

  func tell(_ message: String) throws {
    for line in message.split(separator: "\n") {
      try screen.print(LineWrapper(width: screen.columns).lines(ScreenText(line, style: .dim)))
    }
  }
}
