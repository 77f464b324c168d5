/// What was typed of an answer before, and where what is typed now is kept.
struct DraftKeeper {
  /// The text that was never confirmed; empty for none.
  let text: String
  /// Keeps the text so far. Where it can't be stored, the text is still in memory, and confirming it says
  /// why.
  let keep: (String) -> Void

  /// No draft: what is typed is kept in memory only.
  static var none: DraftKeeper { DraftKeeper(text: "", keep: { _ in }) }

  private init(text: String, keep: @escaping (String) -> Void) {
    self.text = text
    self.keep = keep
  }

  /// The draft of something in an attempt.
  /// - Throws: `StoreError` where it can't be read.
  init(of subject: String, in recorder: EventRecorder) throws {
    text = try recorder.draft(of: subject) ?? ""
    keep = { try? recorder.keepDraft($0, of: subject) }
  }
}
