internal import CaseModel
internal import Terminal

/// What the commands of a trainer say, in one language.
struct TrainerMessages: Messages {
  let terminal: TerminalMessages

  // What was collected.

  func merged(_ cohort: String, _ person: String, new: Int, of events: Int) -> String {
    pick(
      "“\(cohort)”, \(person): \(new) new of \(Count.text(events, "entry", "entries"))",
      "“\(cohort)”，\(person)：共 \(events) 条，新增 \(new) 条")
  }
  func withdrew(_ cohort: String, _ person: String, erased: Int) -> String {
    pick(
      "“\(cohort)”, \(person) withdrew: \(Count.text(erased, "entry", "entries")) erased",
      "“\(cohort)”，\(person) 撤回：已删除 \(erased) 条")
  }
  func refused(_ reason: String) -> String { pick("refused. \(reason)", "未接收。\(reason)") }
  func bundles(_ count: Int) -> String {
    pick("\(Count.text(count, "bundle", "bundles")) merged", "并入 \(count) 个文件")
  }
  func newEntries(_ count: Int) -> String {
    pick(Count.text(count, "new entry", "new entries"), "新增 \(count) 条")
  }
  func withdrawals(_ count: Int) -> String {
    pick(Count.text(count, "withdrawal", "withdrawals"), "撤回 \(count) 份")
  }
  func refusals(_ count: Int) -> String { pick("\(count) refused", "\(count) 个未接收") }
  func sum(_ parts: [String]) -> String {
    pick(parts.joined(separator: ", ") + ".", parts.joined(separator: "，") + "。")
  }
  func expired(_ erased: Int, months: Int) -> String {
    pick(
      "\(Count.text(erased, "entry", "entries")) older than \(Count.text(months, "month", "months")) erased.",
      "已删除 \(months) 个月以前的 \(erased) 条。")
  }

  // Who judges whom.

  var tooFewAnswers: String {
    pick(
      "Fewer than two members handed in an answer to judge.", "交来可评回答的学员不到两位。")
  }
  func task(for name: String, answers: Int) -> String {
    pick(
      "for \(name): \(Count.text(answers, "answer", "answers"))", "给 \(name)：\(answers) 份回答")
  }
  func reviews(_ count: Int, of all: Int, missing: [String]) -> String {
    let rest = missing.isEmpty ? "" : pick("; missing: ", "；还缺：")
    let names = missing.joined(separator: pick(", ", "、"))
    return pick("\(count) of \(Count.text(all, "review", "reviews"))", "\(all) 份评议已有 \(count) 份")
      + rest + names
  }
  func waits(_ name: String, missing: Int, days: Int) -> String {
    pick(
      "\(name) waits for \(Count.text(missing, "review", "reviews")), \(Count.text(days, "day", "days")) more",
      "\(name) 还等 \(missing) 份评议，还有 \(days) 天")
  }
  func nothingJudged(_ name: String) -> String {
    pick("\(name): nothing was judged yet", "\(name)：还没有评议")
  }
  func result(for name: String) -> String { pick("for \(name)", "给 \(name)") }
  func toMark(_ title: String, _ count: Int) -> String {
    pick("\(title): \(Count.text(count, "answer", "answers"))", "\(title)：\(count) 份回答")
  }
}
