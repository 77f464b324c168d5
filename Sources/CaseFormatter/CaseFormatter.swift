public import CaseModel
internal import CaseParser

/// Brings the text of a case into the usual form, without changing what it says.
///
/// Each step proposes edits to whole lines. They are taken only where the case that is read from the
/// changed text is the same (`Transcript`); an edit that would change what the case says is left out.
public struct CaseFormatter: Sendable {
  private let parser: CaseParser

  /// A formatter for the cases of a library.
  public init(library: LibraryConfiguration = LibraryConfiguration()) {
    parser = CaseParser(library: library)
  }

  /// The text in the usual form; the text itself where it has it already.
  ///
  /// Formatting the result again changes nothing.
  /// - Parameters:
  ///   - source: the text of a case.
  ///   - slug: the name of the file without its ending.
  /// - Throws: only where there is no memory left.
  public func format(_ source: SourceText, slug: String) throws -> String {
    var text = source.text
    var budget = Self.budget(for: source.bytes.count)
    for _ in 0..<Self.mostRounds {
      let formatted = try round(text, slug: slug, budget: &budget)
      if formatted == text { break }
      text = formatted
    }
    return text
  }

  /// One step may make room for another; two rounds are enough for what people write.
  private static let mostRounds = 4

  /// How many texts may be read to tell good edits from bad ones, beyond the one that each step needs: fewer
  /// for long texts, so that one made to be slow ends soon as well.
  private static func budget(for size: Int) -> Int { min(200, max(8, 2_000_000 / max(1, size))) }

  private func round(_ text: String, slug: String, budget: inout Int) throws -> String {
    var editor = try Editor(
      text: LineEnds.normalised(text), slug: slug, parser: parser, budget: budget)
    defer { budget = editor.budget }
    try editor.apply { FrontMatterDates.edits(to: $0) }
    try editor.apply { TrailingSpaces.edits(to: $0) }
    try editor.apply { SectionMarkers.edits(to: $0) }
    try editor.apply { Headings.edits(to: $0) }
    try editor.apply { LooseQuestions.edits(to: $0) }
    try editor.apply { ListMarkers.edits(to: $0) }
    try editor.apply { ItemIndents.edits(to: $0) }
    try editor.apply { OptionMarks.edits(to: $0) }
    try editor.apply { Attributes.edits(to: $0) }
    try editor.apply { BlankLines.edits(to: $0) }
    return editor.draft.text
  }
}

extension SourceText {
  /// The whole text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
