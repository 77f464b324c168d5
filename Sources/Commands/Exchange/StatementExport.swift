internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Interchange
internal import Reflection

/// The answers of a person, or of the members of a cohort, as xAPI statements.
struct StatementExport {
  /// The statements, in the order of the cases and of time.
  private(set) var statements: [Statement] = []
  /// How many events of each kind xAPI has no words for.
  private(set) var leftOut: [AnswerEvent.Kind: Int] = [:]

  /// Collects the statements.
  /// - Parameters:
  ///   - cases: the cases.
  ///   - base: the address of the library.
  ///   - store: where the answers are.
  ///   - cohort: the cohort whose members' answers are meant; nil for the person's own.
  ///   - email: how the person is named; nil for the pseudonym.
  /// - Throws: `StoreError`; `ValidationError` for a cohort that the person doesn't lead.
  init(
    of cases: [Case], base: String, store: any AnswerStore, cohort: String?, email: String?
  ) throws {
    for (content, events) in try Self.events(of: cases, store: store, cohort: cohort) {
      let writer = StatementWriter(ExchangeCase(content), base: base, email: email)
      let questions = Dictionary(
        content.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for var event in events {
        let question = event.subject.flatMap { questions[$0] }
        // Answers given in a page name the items that others count.
        event.response = event.response.map { question?.placed($0) ?? $0 }
        let share = question.flatMap { question in
          event.response.flatMap { Scoring.share(of: $0, to: question) }
        }
        if let statement = writer.statement(on: event, share: share) {
          statements.append(statement)
        } else {
          leftOut[event.kind, default: 0] += 1
        }
      }
    }
  }

  private static func events(
    of cases: [Case], store: any AnswerStore, cohort: String?
  ) throws -> [(Case, [AnswerEvent])] {
    guard let cohort else {
      let person = try store.person()
      return try cases.map { ($0, try store.events(person: person, caseID: $0.id)) }
    }
    let book = try CohortBook(store)
    let id = try book.entry(named: cohort, leading: true).invitation.id.bytes
    return try cases.map { ($0, try store.events(ofMembersOf: id, caseID: $0.id)) }
  }

  /// A line for each kind of event that is left out, and why.
  var lossLines: [String] {
    leftOut.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, count in
      let why =
        [.answered, .reconsidered, .reviewed, .revisited].contains(kind)
        ? "the case no longer asks the question" : "no statement is defined for it"
      return "Left out: \(Count.text(count, "event", "events")) “\(kind.rawValue)”: \(why)."
    }
  }
}
