internal import CaseModel
internal import CaseParser

/// A text that takes edits only where the case that it holds stays the same.
struct Editor {
  /// The text so far.
  private(set) var draft: Draft
  private let slug: String
  private let parser: CaseParser
  private let transcript: Transcript

  /// How many more texts may be read to tell good edits from bad ones.
  private(set) var budget: Int

  init(text: String, slug: String, parser: CaseParser, budget: Int) throws {
    self.budget = budget
    self.slug = slug
    self.parser = parser
    draft = try Draft(text: text, slug: slug, parser: parser)
    transcript = Transcript(draft.parsed)
  }

  /// Takes the edits of a step, or those of them that change nothing of what is said.
  mutating func apply(_ step: (Draft) -> [Edit]) throws {
    let edits = step(draft)
    guard !edits.isEmpty else { return }
    let lines = draft.lines
    var accepted: [Edit] = []
    var pending = [edits]
    while let candidates = pending.popLast() {
      let text = lines.applying(accepted + candidates).joined(separator: "\n")
      let changed = try Draft(text: text, slug: slug, parser: parser)
      if Transcript(changed.parsed) == transcript {
        accepted += candidates
        draft = changed
      } else if candidates.count > 1, budget > 1 {
        budget -= 2
        pending.append(Array(candidates[(candidates.count / 2)...]))
        pending.append(Array(candidates[..<(candidates.count / 2)]))
      }
    }
  }
}
