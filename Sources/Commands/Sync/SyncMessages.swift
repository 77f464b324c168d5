internal import CaseModel
internal import Cohorts
internal import Terminal

/// What the program says about synchronising, in one language.
struct SyncMessages: Messages {
  let terminal: TerminalMessages

  // What a member agrees to.

  /// Paragraphs about what synchronising means.
  func meaning(_ cohort: String, _ hub: ServerAddress) -> [String] {
    [
      pick(
        "“\(cohort)” has a hub, \(hub). If you agree, what you do goes to your trainer by itself from now on, after each session that you finish.",
        "“\(cohort)”有一个中转站：\(hub)。如果您同意，从现在起，每做完一次案例，内容会自动交给培训师。"),
      pick(
        "Nothing goes before a session is finished. Then you see your own words once more, and can keep any of them back: only what you were shown goes. The hub passes on sealed bundles and can't read them. “casebook sync --off” ends it at any time.",
        "没有做完的不会交。做完以后，会再给您看一遍您写的话，任何一条都可以不交：没给您看过的不会交。中转站只转交封好的内容，打不开。随时可以用 casebook sync --off 停止。"
      ),
    ]
  }
  var nothingYet: String {
    pick("You have finished none of its cases; nothing goes yet.", "您还没有做完这些案例，现在没有要交的。")
  }
  var syncAsked: String {
    pick(
      "Shall your answers go to your trainer by themselves from now on? y/n > ",
      "从现在起自动交给培训师，可以吗？y/n > ")
  }
  var letGo: String {
    pick(
      "Enter: send what is shown · numbers, as 2 5: keep those back · :q not now > ",
      "回车：照上面的交 · 写序号，如 2 5：这些不交 · :q 先不交 > ")
  }
  func goesNow(_ cohort: String) -> String {
    pick("This goes to the trainer of “\(cohort)” now:", "下面的内容现在交给“\(cohort)”的培训师：")
  }
  func waitsToBeSeen(_ count: Int) -> String {
    pick(
      "\(Count.text(count, "answer waits", "answers wait")) until you have looked at it: after the next session, or with casebook sync.",
      "\(count) 条先不交；下次做完案例，或用 casebook sync 时再给您看。")
  }
  func notAgreed(_ cohort: String) -> String {
    pick(
      "“\(cohort)”: nothing was sent, as you didn't agree.", "“\(cohort)”：您没有同意，什么都没有交。")
  }
  func notAsked(_ cohort: String) -> String {
    pick(
      "“\(cohort)”: nothing was sent. Run casebook sync in a terminal and say whether you agree.",
      "“\(cohort)”：什么都没有交。请在终端里运行 casebook sync，说明是否同意。")
  }
  func off(_ cohort: String) -> String {
    pick(
      "“\(cohort)”: nothing goes by itself any more. What went already stays where it is.",
      "“\(cohort)”：不再自动传送。已经传送的不变。")
  }

  // What a trainer needs.

  func tokenAsked(_ cohort: String) -> String {
    pick("The hub's token for the trainer of “\(cohort)”: ", "“\(cohort)”培训师的中转站令牌：")
  }
  func noToken(_ cohort: String) -> String {
    pick(
      "“\(cohort)”: the hub's administrator gives you a token; --token-file takes it from a file.",
      "“\(cohort)”：令牌由中转站的管理员给您；用 --token-file 从文件读取。")
  }
  var byHub: String { pick("through the hub", "经中转站") }
  func onTheWay(_ count: Int) -> String {
    pick(
      "\(Count.text(count, "packet is", "packets are")) on the way to the hub; casebook sync --status says whether they arrived.",
      "\(count) 份正送往中转站；用 casebook sync --status 看是否送到。")
  }

  // What happened.

  var noHub: String {
    pick(
      "None of your cohorts has a hub; answers go by files, with casebook submit and casebook collect.",
      "您的班级都没有中转站；用 casebook submit 和 casebook collect 以文件交接。")
  }
  var busy: String {
    pick("Another casebook is synchronising just now; try again.", "另一个 casebook 正在同步，请稍后再试。")
  }
  func done(_ cohort: String, _ outcome: SyncOutcome) -> String {
    func part(_ count: Int, _ english: String, _ chinese: String) -> String? {
      count == 0 ? nil : pick(english, chinese)
    }
    let parts = [
      part(
        outcome.sent, "\(Count.text(outcome.sent, "entry", "entries")) sent", "交出 \(outcome.sent) 条"
      ),
      part(
        outcome.packets, "\(Count.text(outcome.packets, "packet", "packets")) for members sent",
        "发给学员 \(outcome.packets) 份"),
      part(
        outcome.refused, "\(outcome.refused) refused by the hub", "中转站未接收 \(outcome.refused) 条"),
      part(
        outcome.new,
        "\(Count.text(outcome.new, "new entry", "new entries")) of \(Count.text(outcome.people.count, "member", "members"))",
        "收到 \(outcome.people.count) 人的新内容 \(outcome.new) 条"),
      part(
        outcome.withdrawn, Count.text(outcome.withdrawn, "withdrawal", "withdrawals"),
        "撤回 \(outcome.withdrawn) 份"),
      part(
        outcome.tasks, "answers to judge came: casebook review", "收到待评议的回答：casebook review"),
      part(
        outcome.results, "what others thought came: casebook review --results",
        "收到评议结果：casebook review --results"),
      part(
        outcome.strange.count, "\(outcome.strange.count) left out", "略过 \(outcome.strange.count) 份"),
    ].compactMap(\.self)
    let text =
      parts.isEmpty
      ? pick("nothing new", "没有新内容") : parts.joined(separator: pick(", ", "，"))
    return pick("“\(cohort)”: \(text).", "“\(cohort)”：\(text)。")
  }
  func strange(_ reason: String, _ count: Int) -> String {
    pick("  left out (\(count)): \(reason)", "  略过 \(count) 份：\(reason)")
  }
  func failed(_ cohort: String, _ failure: HubFailure) -> String {
    let detail =
      switch failure {
      case .unreachable(let reason), .nonsense(let reason): " (\(reason))"
      default: ""
      }
    return pick(
      "“\(cohort)”: \(problem(failure.word))\(detail). Nothing is lost; it is tried again.",
      "“\(cohort)”：\(problem(failure.word))\(detail)。内容都在，以后再试。")
  }

  func notRevoked(_ failure: HubFailure) -> String {
    pick(
      "The hub couldn't be told (\(problem(failure.word))). Your token is erased here; your trainer or the hub's administrator can revoke it there.",
      "没能通知中转站（\(problem(failure.word))）。本机的令牌已经删除；中转站上的，可请培训师或管理员撤销。")
  }

  /// What a kept word of `HubFailure` means.
  func problem(_ word: String) -> String {
    switch word {
    case "no-curl":
      pick("curl isn't installed, which speaks with the hub", "没有安装与中转站通信用的 curl")
    case "unreachable": pick("the hub can't be reached", "连不上中转站")
    case "busy": pick("the hub is busy", "中转站忙")
    case "unauthorized":
      pick(
        "the hub doesn't let you in; ask your trainer for the present join code, or the administrator for a token",
        "中转站不放行；学员请向培训师要现在的班级代码，培训师请向管理员要令牌")
    case "forbidden": pick("the hub doesn't allow that to you", "中转站不允许这样做")
    case "clock": pick("the clock here or the hub's is wrong", "本机或中转站的时钟不对")
    case "too-large": pick("the hub takes nothing of that size", "内容太大，中转站不收")
    case "astray": pick("the hub repeats itself", "中转站反复给出同样的内容")
    case "nonsense":
      pick("what answers doesn't behave like a hub", "对方的答复不像中转站")
    default:
      pick("the hub answers with \(word)", "中转站的答复是 \(word)")
    }
  }

  // The state.

  var hub: String { pick("Hub", "中转站") }
  var state: String { pick("Synchronises", "自动同步") }
  func isOn(_ isOn: Bool, leads: Bool) -> String {
    if isOn { return pick("yes", "是") }
    return leads
      ? pick("no: there is no token yet; casebook sync asks for it", "否：还没有令牌；casebook sync 会问")
      : pick("no: casebook sync asks whether you agree", "否：casebook sync 会问您是否同意")
  }
  var isOff: String { pick("not synchronised", "没有同步") }
  var waits: String { pick("Waits", "待交") }
  func waiting(_ selection: SyncSelection) -> String {
    let parts = [
      pick("\(selection.ready.count) to be sent", "待送 \(selection.ready.count) 条"),
      selection.unseen.isEmpty
        ? nil
        : pick(
          "\(selection.unseen.count) until you have looked at them",
          "待您看过 \(selection.unseen.count) 条"),
      selection.unfinished == 0
        ? nil
        : pick(
          "\(selection.unfinished) until their session is finished",
          "待做完 \(selection.unfinished) 条"),
    ].compactMap(\.self)
    return parts.joined(separator: pick(", ", "，"))
  }
  func packets(_ count: Int) -> String {
    pick("\(Count.text(count, "packet", "packets")) for members", "给学员的 \(count) 份")
  }
  var isThere: String { pick("At the hub", "已送到") }
  var refused: String { pick("Refused", "未接收") }
  func refusals(_ refused: [String: Int]) -> String {
    refused.sorted { $0.key < $1.key }.map { "\($0.value) \(reason($0.key))" }
      .joined(separator: pick(", ", "，"))
      + pick("; hand them in with casebook submit", "；请用 casebook submit 上交")
  }
  private func reason(_ word: String) -> String {
    switch word {
    case "too-large": pick("too large", "太大")
    case "withdrawn": pick("as you took everything back", "因为您已全部撤回")
    default: "(\(word))"
    }
  }
  var last: String { pick("Last", "上次") }
  var never: String { pick("never", "从未") }
  var trouble: String { pick("Trouble", "问题") }
  func trouble(_ word: String, _ failures: Int, next: String) -> String {
    pick(
      "\(problem(word)); failed \(Count.text(failures, "time", "times")), next try by itself from \(next)",
      "\(problem(word))；失败 \(failures) 次，\(next) 以后自动再试")
  }

  // What is taken back.

  func withdrawn(_ cohort: String) -> String {
    pick(
      "“\(cohort)”: the hub erased what it had, and passes your wish on. Keep the file until your trainer says it is done:",
      "“\(cohort)”：中转站已删除您的内容，并会转达。下面的文件请留到培训师确认为止：")
  }
  func notWithdrawn(_ cohort: String, _ failure: HubFailure) -> String {
    pick(
      "“\(cohort)”: \(problem(failure.word)), so it doesn't know yet; the file is needed:",
      "“\(cohort)”：\(problem(failure.word))，它还不知道；请用下面的文件：")
  }
}
