internal import CaseModel
internal import Cohorts
internal import Terminal

/// What the commands around cohorts say, in one language.
struct CohortMessages: Messages {
  let terminal: TerminalMessages

  // What a trainer sees of a cohort.

  func created(_ invitation: Invitation, code: String) -> String {
    let cases = Count.text(invitation.cases.count, "case", "cases")
    return pick(
      "“\(invitation.name)”, \(cases), fingerprint \(invitation.keys.fingerprint). The members join with: casebook cohort join \(code)",
      "“\(invitation.name)”，\(invitation.cases.count) 个案例，指纹 \(invitation.keys.fingerprint)。学员这样加入：casebook cohort join \(code)"
    )
  }
  func changed(_ invitation: Invitation, code: String) -> String {
    let cases = Count.text(invitation.cases.count, "case", "cases")
    return pick(
      "“\(invitation.name)”, now \(cases)\(by(invitation)). The members join again with the new code: casebook cohort join \(code)",
      "“\(invitation.name)”，现有 \(invitation.cases.count) 个案例\(by(invitation))。学员用新的代码再加入一次：casebook cohort join \(code)"
    )
  }
  func role(leads: Bool, _ invitation: Invitation) -> String {
    let cases = Count.text(invitation.cases.count, "case", "cases")
    let role = leads ? pick("trainer", "培训师") : pick("member", "学员")
    return pick("\(role), \(cases)", "\(role)，\(invitation.cases.count) 个案例") + by(invitation)
  }
  private func by(_ invitation: Invitation) -> String {
    invitation.due.map { pick(", by \($0)", "，\($0) 之前") } ?? ""
  }
  /// What is to be known of a cohort, by name.
  /// - Parameter members: how many handed in; nil where that isn't known.
  func facts(_ invitation: Invitation, members: Int?) -> [(name: String, value: String)] {
    let people = members.map {
      (pick("Handed in", "已上交"), pick(Count.text($0, "person", "persons"), "\($0) 人"))
    }
    let hub = invitation.hub.map { (pick("Hub", "中转站"), $0.address.description) }
    return [
      (pick("Identity", "标识"), "\(invitation.id)"),
      (pick("Fingerprint", "指纹"), invitation.keys.fingerprint),
      (pick("Cases", "案例"), invitation.cases.joined(separator: ", ")),
      (pick("Due", "截止"), invitation.due?.description ?? pick("no day", "不限")),
      (pick("Groups of", "每组人数"), "\(invitation.groupSize)"),
    ] + [hub, people].compactMap(\.self)
  }
  var code: String { pick("Code", "代码") }
  func finished(_ count: Int, of all: Int) -> String {
    pick("\(count) of \(all) finished", "完成 \(count)/\(all)")
  }

  // What a member sees.

  func joined(_ invitation: Invitation) -> String {
    pick(
      "You belong to “\(invitation.name)” (fingerprint \(invitation.keys.fingerprint)).",
      "您已加入“\(invitation.name)”（指纹 \(invitation.keys.fingerprint)）。")
  }
  func casesAndDay(_ invitation: Invitation) -> String {
    let cases = invitation.cases.joined(separator: ", ")
    return pick("Cases: \(cases)", "案例：\(cases)") + by(invitation) + pick(".", "。")
  }
  var whatNext: String {
    pick(
      "Work through them with casebook reflect, and hand in with casebook submit.",
      "用 casebook reflect 做案例，用 casebook submit 上交。")
  }
  func recipient(_ invitation: Invitation) -> String {
    pick(
      "This goes to the trainer of “\(invitation.name)” (fingerprint \(invitation.keys.fingerprint)), and nobody else can open it.",
      "下面的内容交给“\(invitation.name)”的培训师（指纹 \(invitation.keys.fingerprint)），别人打不开。")
  }
  func sender(_ person: String, name: String?, unit: String?) -> String {
    let nothing = pick("not given", "不写")
    return pick(
      "You appear as \(person). Name: \(name ?? nothing). Unit: \(unit ?? nothing).",
      "您的代号：\(person)。姓名：\(name ?? nothing)。单位：\(unit ?? nothing)。")
  }
  func progress(_ count: Int) -> String {
    pick(
      "and \(count) notes of when you began, read, took a hint, saw the analysis and finished",
      "以及 \(count) 条进度记录：何时开始、读到哪里、看提示、看分析、完成")
  }
  var certainty: String { pick("certainty", "把握") }
  func left(_ name: String) -> String { pick("You left “\(name)”.", "您已退出“\(name)”。") }
  var cohorts: String { pick("Cohorts", "班级") }
  var unconfirmed: String { pick("Typed, not confirmed", "写了还没确认的") }
  func agreed(_ day: String) -> String {
    pick("you agreed on \(day) that the trainer reads what you hand in", "\(day) 同意培训师阅读您上交的内容")
  }
  var keptBack: String { pick("kept back", "不交") }
  var leaveOut: String {
    pick(
      "Enter: hand in what is shown · numbers, as 2 5: keep those back, or not · :q not now > ",
      "回车：照上面的上交 · 写序号，如 2 5：不交（再写一次则交） · :q 先不交 > ")
  }
  func given(name: String?, unit: String?) -> String {
    let nothing = pick("not given", "不写")
    return pick(
      "Name: \(name ?? nothing). Unit: \(unit ?? nothing).",
      "姓名：\(name ?? nothing)。单位：\(unit ?? nothing)。")
  }
  func pseudonym(_ person: String, in cohort: String) -> String {
    pick("In “\(cohort)” you appear as \(person).", "在“\(cohort)”中，您的代号是 \(person)。")
  }
  var consentAsked: String {
    pick(
      "Your trainer will read this, and use it for the results of the cohort, in which nobody can be recognised. Do you agree? y/n > ",
      "培训师会读这些内容，并用于看不出个人的班级汇总。同意吗？y/n > ")
  }
  var notHandedIn: String { pick("Nothing was written.", "什么都没有写出。") }
  var nothingToHandIn: String {
    pick(
      "There is nothing to hand in yet: you have answered none of its cases.",
      "还没有可以上交的内容：您还没有做这些案例。")
  }
  func sealed(_ path: String, _ count: Int) -> String {
    pick(
      "\(path): \(count) entries, sealed. Send this file to your trainer; you can hand in again at any time.",
      "\(path)：\(count) 条记录，已封好。把这个文件交给培训师；以后随时可以再交。")
  }
  func withdrawal(_ path: String, _ name: String) -> String {
    pick(
      "\(path): send it to the trainer of “\(name)”, and what you handed in is erased there.",
      "\(path)：交给“\(name)”的培训师，您上交的内容会在那里删除。")
  }
  var noSuchNumber: String { pick("There is no answer of that number.", "没有这个序号。") }

  func name(of kind: AnswerEvent.Kind) -> String {
    switch kind {
    case .answered: pick("first answer", "起初的回答")
    case .reconsidered: pick("second thought", "后来的想法")
    case .assessed: pick("your own points", "自评分")
    case .committed: pick("what you will do", "打算做的事")
    case .followedUp: pick("what became of it", "后来怎么样")
    case .reviewed: pick("answered again", "再答")
    case .revisited: pick("looked at again", "重看")
    case .peerReviewed: pick("on a colleague's answer", "对同事回答的意见")
    case .calibrated: pick("points for a sample", "给样例的评分")
    case .marked: pick("points as trainer", "培训师评分")
    case .started, .read, .hinted, .revealed, .finished: kind.rawValue
    }
  }
}
