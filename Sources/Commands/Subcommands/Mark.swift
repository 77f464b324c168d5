internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook mark`: a trainer judges answers.
struct Mark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Judge the answers that members handed in, by the same rubric as they do.",
    discussion: """
      Shows answers without names, in no order of people. What you give goes to the writers with casebook peers \
      return.
      """)

  @OptionGroup var options: PeersCommand.Options
  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let desk = try options.desk()
    var record = try PersonalRecord(options.store)
    let isChinese = try options.library.isChinese
    let messages = ReviewMessages(
      interface.language(isChinese: isChinese), isPlain: interface.plain)
    let left = desk.cases.map { ($0, desk.round(of: $0).unmarked.map(\.forReviewers)) }.filter {
      !$0.1.isEmpty
    }
    if left.isEmpty { return try interface.screen.print(ScreenText(messages.allMarked)) }
    guard isatty(0) == 1 else {
      for (content, answers) in left {
        try interface.screen.print(
          ScreenText(
            interface.trainerMessages.toMark(content.metadata.title, answers.count)))
      }
      return
    }
    try interface.converse(isChinese: isChinese) { talk in
      try? talk.say(messages.stopped)
    } _: { talk in
      do {
        for (content, answers) in left {
          try mark(answers, of: content, &record, ReviewDialogue(desk: talk, messages: messages))
        }
        try talk.say(messages.allMarked)
      } catch is DialogueDesk.Stopped {
        try talk.say(messages.stopped)
      }
    }
  }

  private func mark(
    _ answers: [ReviewTask.Answer], of content: Case, _ record: inout PersonalRecord,
    _ dialogue: ReviewDialogue
  ) throws {
    for (index, answer) in answers.enumerated() {
      guard let question = content.questions.first(where: { $0.id == answer.question }) else {
        continue
      }
      let title = dialogue.messages.answer(index + 1, of: answers.count)
      _ = try dialogue.judge(
        answer, to: question, of: content, title: title, as: .marked, about: answer.id, &record)
    }
  }
}
