internal import CaseModel

/// What asking and paging say, in one language.
public struct TerminalMessages: Sendable {
  /// The language.
  public let language: InterfaceLanguage
  /// Whether they are for a screen reader, and so without signs that part or draw.
  public let isPlain: Bool

  /// The messages in a language.
  public init(_ language: InterfaceLanguage, isPlain: Bool = false) {
    self.language = language
    self.isPlain = isPlain
  }

  /// The text in the language, without signs where it is to be plain.
  public func pick(_ english: String, _ chinese: String) -> String {
    let text = language == .chinese ? chinese : english
    if !isPlain { return text }
    let stop = language == .chinese ? "；" : "; "
    return text.replacing(" · ", with: stop).replacing("— ", with: "").replacing(" —", with: "")
  }

  /// The marks beside a text.
  var marks: Marks { Marks(self) }
  var quotation: String { pick("Quotation: ", "引文：") }
  func note(_ kind: AlertKind) -> String {
    switch kind {
    case .tip: pick("Tip: ", "提示：")
    case .warning: pick("Warning: ", "注意：")
    case .facilitator: pick("For the trainer: ", "给培训师：")
    default: pick("Note: ", "说明：")
    }
  }

  func position(percent: Int) -> String {
    pick(
      "— \(percent) % · Enter: on · b: back · q: stop — ",
      "— \(percent)% · 回车：继续 · b：往回 · q：停下 — ")
  }
  var prompt: String { "> " }
  func openHelp(hint: Bool) -> String {
    pick(
      "Write as many lines as you like; finish with a line that has only a full stop.\n:e editor",
      "可以写多行；最后一行只写一个句号，就算写完。\n:e 用编辑器")
      + commands(hint: hint) + pick(", everything is kept", "（写的都会保留）")
  }
  func choiceHelp(_ count: Int) -> String {
    pick("One number, 1 to \(count)", "写一个数字，1 到 \(count)")
  }
  func choicesHelp(_ count: Int) -> String {
    pick("Numbers, 1 to \(count), as 1 3; 0 for none", "写数字，1 到 \(count)，如 1 3；都不选写 0")
  }
  func orderHelp(_ count: Int) -> String {
    pick("All numbers in your order, 1 to \(count)", "按您的次序写出全部数字，1 到 \(count)")
  }
  func matchHelp(_ count: Int) -> String {
    pick("For each number its letter, as B A C", "依次写出每一项对应的字母，如 B A C")
  }
  var numberHelp: String { pick("A number", "写一个数") }
  var wordsHelp: String { pick("A word or a few", "写一个词或几个字") }
  /// - Parameter hint: whether there is one to ask for.
  func commands(hint: Bool) -> String {
    (hint ? pick(" · :h hint", " · :h 提示") : "")
      + pick(" · :s skip · :b back · :l list · :q stop", " · :s 跳过 · :b 上一题 · :l 全部题目 · :q 停下")
  }
  var notUnderstood: String { pick("That can't be read. ", "没看懂。") }
  var nothingWritten: String { pick("Nothing is written yet.", "还没有写内容。") }
  var lineWasCut: String {
    pick(
      "The terminal takes no longer line than this; what came after it is lost. "
        + "Break the text into lines, or use :e.",
      "终端一行最多只收这么长，后面的内容没有收到。请分行写，或用 :e 打开编辑器。")
  }
  var skipDropsText: String {
    pick(
      "What you wrote is dropped when you pass over; :s again does it.", "跳过会丢掉已写的内容；确定就再输入一次 :s。")
  }
  func length(_ count: Int, isChinese: Bool) -> String {
    let plural = count == 1 ? "" : "s"
    let english = isChinese ? "character" : "word"
    return pick("\(count) \(english)\(plural)", "\(count) \(isChinese ? "字" : "词")")
  }
  func atLeast(_ count: Int) -> String {
    pick(" (at least \(count) asked for)", "（题目要求至少 \(count)）")
  }
  func atMost(_ count: Int) -> String { pick(" (at most \(count) asked for)", "（题目要求至多 \(count)）") }
  var keep: String {
    pick("Enter: keep it · :e editor · :a write again > ", "回车：就这样 · :e 用编辑器改 · :a 重写 > ")
  }
  func unknownCommand(_ command: String) -> String {
    pick("There is no command \(command).", "没有 \(command) 这个命令。")
  }
  func picture(_ description: String) -> String {
    pick("[picture: \(description)]", "［图：\(description)］")
  }
}
