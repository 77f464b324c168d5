/// What was typed of an answer before, and where what is typed now is kept.
struct DraftKeeper {
  /// The text that was never confirmed; empty for none.
  let text: String
  /// Keeps the text so far. Where it can't be stored, the text is still in memory, and confirming it says
  /// why.
  let keep: (String) -> Void

  /// The draft of something in an attempt.
  /// - Throws: `StoreError` where it can't be read.
  init(of subject: String, in recorder: EventRecorder) throws {
    text = try recorder.draft(of: subject) ?? ""
    keep = { try? recorder.keepDraft($0, of: subject) }
  }

  /// The draft of an answer outside of an attempt.
  /// - Throws: `StoreError` where it can't be read.
  init(of subject: String, caseID: String, in record: PersonalRecord) throws {
    text = try record.draft(of: subject, caseID: caseID) ?? ""
    keep = { try? record.keepDraft($0, of: subject, caseID: caseID) }
  }
}
