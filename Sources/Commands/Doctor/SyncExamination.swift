internal import AnswerStore
internal import Cohorts
internal import Foundation
internal import Interchange
internal import OtherPrograms

/// How a person's cohorts and their hubs stand.
struct SyncExamination {
  let messages: SyncMessages
  let store: any AnswerStore
  let environment: [String: String]

  /// A finding for each cohort with a hub; nothing where there is none.
  var findings: [Finding] {
    guard let run = try? SyncRun(book: CohortBook(store)), !run.entries.isEmpty else { return [] }
    let hasCurl = ProgramPath.find("curl", in: environment["PATH"] ?? "") != nil
    return
      (hasCurl
      ? [] : [Finding(.problem, "curl", messages.problem("no-curl"), remedy: "apt install curl")])
      + run.entries.compactMap { finding(on: $0, run) }
  }

  private func finding(on entry: CohortBook.Entry, _ run: SyncRun) -> Finding? {
    guard let account = try? run.account(of: entry), let isOn = try? run.isOn(entry) else {
      return nil
    }
    let name = "“\(entry.invitation.name)” \(account.address)"
    if let problem = account.problem {
      return Finding(
        .notice, messages.hub, "\(name): \(messages.problem(problem))",
        remedy: "casebook sync --status")
    }
    return isOn
      ? Finding(
        .sound, messages.hub, "\(name): \(messages.last) \(SyncStatus.last(account, messages))")
      : Finding(.notice, messages.hub, "\(name): \(messages.isOff)", remedy: "casebook sync")
  }
}
