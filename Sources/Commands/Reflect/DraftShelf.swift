internal import AnswerStore
internal import CaseModel

/// What a person typed of answers and didn't confirm: in the store, and in memory as long as the store
/// doesn't take it.
final class DraftShelf {
  private let store: any AnswerStore
  private let person: String
  private var unstored: [Draft] = []

  init(_ store: any AnswerStore, person: String) {
    self.store = store
    self.person = person
  }

  /// Keeps what was typed so far of an answer; nothing, to forget it.
  /// - Parameters:
  ///   - subject: the question's id, or another name for what is written.
  ///   - time: when it was typed.
  /// - Throws: `StoreError` where it can't be stored; then it is in memory only.
  func keep(
    _ text: String, of subject: String, caseID: String, attempt: Int, at time: Timestamp
  ) throws {
    let draft = Draft(
      person: person, caseID: caseID, attempt: attempt, subject: subject, text: text)
    unstored.removeAll { $0.isOfSame(as: draft) }
    unstored.append(draft)
    try store.keep(draft, at: time)
    unstored.removeAll { $0 == draft }
  }

  /// What was typed of an answer and never confirmed; nil where there is nothing.
  /// - Throws: `StoreError` where it can't be read.
  func text(of subject: String, caseID: String, attempt: Int) throws -> String? {
    let wanted = Draft(person: person, caseID: caseID, attempt: attempt, subject: subject, text: "")
    if let draft = unstored.first(where: { $0.isOfSame(as: wanted) }) { return draft.text }
    return try store.draft(person: person, caseID: caseID, attempt: attempt, subject: subject)
  }

  /// Forgets what was typed of an answer that is stored itself now.
  func forget(answeredBy event: AnswerEvent) {
    unstored.removeAll {
      event.response != nil && $0.subject == event.subject && $0.caseID == event.caseID
    }
  }

  /// What is in memory only; nil where there is nothing.
  var unstoredText: String? {
    let texts = unstored.map(\.text.trimmingSpaces).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// Stores what is in memory only.
  /// - Throws: `StoreError` where it still can't be stored.
  func storeAll(at time: Timestamp) throws {
    for draft in unstored where !draft.text.isEmpty { try store.keep(draft, at: time) }
    unstored = []
  }
}

extension Draft {
  fileprivate func isOfSame(as other: Draft) -> Bool {
    (caseID, attempt, subject) == (other.caseID, other.attempt, other.subject)
  }
}
