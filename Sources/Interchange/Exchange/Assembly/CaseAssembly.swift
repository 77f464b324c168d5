public import CaseModel

/// Makes a case of questions that were read from another format.
public enum CaseAssembly {
  /// A case of each category, with names unlike each other.
  /// - Parameters:
  ///   - banks: what was read.
  ///   - fallbackTitle: the title of those that the file gives none.
  ///   - names: the names by which sections are found.
  public static func importedCases(
    _ banks: [ImportedQuestions], fallbackTitle: String, names: SectionNames = .builtIn
  ) -> [ImportedCase] {
    var slugs = DistinctNames()
    return banks.map { bank in
      var imported = importedCase(bank, fallbackTitle: fallbackTitle, names: names)
      let slug = slugs.name(imported.suggestedSlug)
      if slug != imported.suggestedSlug {
        let message =
          "Another category is called \(imported.suggestedSlug); this one becomes \(slug)."
        imported.notes.append(ImportNote(line: 0, message: message))
        imported.suggestedSlug = slug
      }
      return imported
    }
  }

  /// The case: everything up to the last text as its description, in which questions stand at decisions, then the
  /// questions behind it. It is a draft, as its analysis is still to be written.
  /// - Parameters:
  ///   - bank: what was read.
  ///   - fallbackTitle: its title where the file gives none.
  ///   - names: the names by which sections are found.
  public static func importedCase(
    _ bank: ImportedQuestions, fallbackTitle: String, names: SectionNames = .builtIn
  ) -> ImportedCase {
    var notes = bank.notes
    let title =
      bank.title.map { $0.trimmingSpaces }.flatMap { $0.isEmpty ? nil : $0 } ?? fallbackTitle
    let isChinese = bank.language.map { $0.lowercased().hasPrefix("zh") } ?? isChinese(bank, title)
    let draft = DraftCase(
      title: title, isChinese: isChinese, data: PageData(), tags: bank.tags, status: .draft,
      sections: [])
    let parts = bank.items.split
    var writer = QuestionWriter(names: names, isChinese: isChinese)
    var text = CaseWriter.frontMatter(of: draft)
    for (role, items) in [
      (SectionRole.description, parts.description), (.questions, parts.questions),
    ]
    where !items.isEmpty {
      text += "\n## \(SectionNames.preferred(role, isChinese: isChinese))\n"
      text += writer.text(of: items, in: role)
    }
    notes += writer.notes.map { ImportNote(line: 0, message: $0) }
    return ImportedCase(
      markdown: text, suggestedSlug: Slug.make(from: title, fallback: "imported"), notes: notes)
  }

  private static func isChinese(_ bank: ImportedQuestions, _ title: String) -> Bool {
    let texts = bank.items.map { item in
      switch item {
      case .text(let text): text
      case .question(let question): question.prompt
      }
    }
    return TextMeasure(([title] + texts).joined(separator: " ")).isChinese
  }
}

extension [ExchangeCase.Item] {
  /// Everything up to the last text, and the questions behind it.
  fileprivate var split:
    (description: ArraySlice<ExchangeCase.Item>, questions: ArraySlice<ExchangeCase.Item>)
  {
    let last = lastIndex { if case .text = $0 { true } else { false } }
    let end = last.map { $0 + 1 } ?? startIndex
    return (self[..<end], self[end...])
  }
}
