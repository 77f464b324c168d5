internal import Terminal

/// What the coding of answers says, in one language.
struct ThemeMessages: Messages {
  let terminal: TerminalMessages

  private func list(_ names: [String]) -> String {
    names.isEmpty ? pick("none", "无") : names.joined(separator: pick(", ", "、"))
  }

  func answer(_ number: Int, of count: Int) -> String {
    pick("Answer \(number) of \(count)", "第 \(number) 条，共 \(count) 条")
  }
  var method: String {
    pick(
      "Which of these themes does each answer have? :h says what they mean. Writers and times are not shown.",
      "每条回答里有哪些主题？:h 看主题的含义。不显示作者和时间。")
  }
  func foundBefore(_ names: [String]) -> String {
    pick("You found: \(list(names)).", "您之前标的：\(list(names))。")
  }
  func opinion(_ coder: String, _ names: [String]) -> String {
    pick("\(coder) found: \(list(names)).", "\(coder) 标的：\(list(names))。")
  }
  func left(_ count: Int) -> String {
    pick("\(count) passed over; they come again next time.", "还有 \(count) 条跳过，下次再来。")
  }
  var allCoded: String { pick("Every answer is coded.", "全部编码完了。") }
  var allSettled: String { pick("Nothing is left to settle.", "没有需要商定的分歧。") }
  var stopped: String {
    pick("Everything is stored; the same command goes on.", "都已存好，再用同一命令可接着做。")
  }
  func coded(_ count: Int, of whole: Int, by coder: String) -> String {
    pick("\(coder): \(count) of \(whole) coded", "\(coder)：已编码 \(count)/\(whole)")
  }
  func unsettled(_ count: Int) -> String {
    pick(
      "\(count) answers in which coders found different themes; settle them with casebook themes settle.",
      "有 \(count) 条意见不一；用 casebook themes settle 商定。")
  }
  func question(_ number: Int, _ count: Int) -> String {
    pick("Question \(number): \(count) answers", "第 \(number) 题：\(count) 条回答")
  }
  var nothingTwice: String {
    pick(
      "No answer was coded by two. A second coder uses casebook themes --coder NAME, or a file: casebook themes export.",
      "还没有两人都编码的回答。第二位编码员可用 casebook themes --coder 名字，或用文件：casebook themes export。")
  }
  func alpha(_ value: String, _ answers: Int) -> String {
    pick(
      "Krippendorff's α over all themes: \(value) (\(answers) answers coded by more than one)",
      "Krippendorff α（全部主题）：\(value)（\(answers) 条由多人编码）")
  }
  func kappa(_ coders: [String], _ answers: Int) -> String {
    pick(
      "Cohen's κ of \(coders.joined(separator: " and ")), \(answers) answers:",
      "\(coders.joined(separator: "与"))的 Cohen κ，\(answers) 条回答：")
  }
}
