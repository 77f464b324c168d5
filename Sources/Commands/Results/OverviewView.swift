internal import AnswerStore
internal import Terminal

/// Shows what became of each case in all cohorts: for the trainers alone, and no figure that few people are behind.
struct OverviewView {
  let messages: OverviewMessages
  /// How many people a figure needs.
  let threshold: Int

  /// The lines, one for each case.
  func lines(_ cases: [CaseOverview]) -> [ScreenText] {
    guard !cases.isEmpty else { return [ScreenText(messages.nothing)] }
    return FactTable.lines(cases.map { ($0.caseID, figures($0)) })
      + [.empty, ScreenText(messages.notToPassOn(threshold), style: .dim)]
  }

  private func figures(_ overview: CaseOverview) -> String {
    guard overview.people >= threshold else { return messages.tooFew(threshold) }
    var parts = [messages.people(overview.people, in: overview.cohorts)]
    if isShown(overview.finished, of: overview.people) {
      parts.append(messages.finished(overview.finished))
    }
    parts.append(messages.answers(overview.answers))
    if isShown(overview.peopleWhoSkipped, of: overview.people) {
      parts.append(messages.skipped(overview.skipped))
    }
    return parts.joined(separator: messages.separator)
  }

  /// Whether neither those who are counted nor the others are too few.
  private func isShown(_ count: Int, of all: Int) -> Bool {
    !(1..<threshold).contains(count) && !(1..<threshold).contains(all - count)
  }
}

/// What the overview says, in one language.
struct OverviewMessages: Messages {
  let terminal: TerminalMessages

  var separator: String { pick(", ", "，") }
  var nothing: String { pick("Nobody has handed anything in.", "还没有人上交。") }
  func tooFew(_ threshold: Int) -> String {
    pick("fewer than \(threshold) persons", "不足 \(threshold) 人")
  }
  func people(_ people: Int, in cohorts: Int) -> String {
    pick(
      "\(Count.text(people, "person", "persons")) in \(Count.text(cohorts, "cohort", "cohorts"))",
      "\(cohorts) 个班级 \(people) 人")
  }
  func finished(_ people: Int) -> String { pick("\(people) finished", "\(people) 人完成") }
  func answers(_ count: Int) -> String {
    pick(Count.text(count, "answer", "answers"), "\(count) 条回答")
  }
  func skipped(_ count: Int) -> String { pick("\(count) passed over", "跳过 \(count) 次") }
  func notToPassOn(_ threshold: Int) -> String {
    pick(
      "Exact counts for the trainers, not to be passed on; figures of fewer than \(threshold) persons are left out.",
      "精确数字，仅供培训人员使用，请勿外传；不足 \(threshold) 人的数字不显示。")
  }
}
