internal import CaseModel

/// The values of a case's pages as far as its own file tells.
struct CaseValues: Sendable {
  /// What all pages have in common, and after it what each of them has.
  private(set) var values: Values
  /// Where the values of each page end.
  let ends: [Values.Mark]

  /// The bytes of the pages, with what other cases have to do with them.
  /// - Throws: `SiteError.template`.
  mutating func pages(
    of card: CaseCard, _ templates: TemplateSet, frame: PageFrame, surroundings: CaseSurroundings
  ) throws -> [[UInt8]] {
    let words = SiteLanguage.named(card.language)
    return try zip(CasePages.templates, ends).map { template, end in
      values.resume(at: end)
      CasePages.setLate(
        &values, of: card.slug, language: card.language, template: template, frame: frame,
        surroundings: surroundings)
      return try templates.template(template, in: words).render(values, at: values.mark)
    }
  }
}
