/// A page of the site before its template is filled in.
struct Page {
  /// Where it lies, relative to the root.
  let path: String
  /// The name of its template.
  let template: String
  /// The BCP 47 tag of its language.
  let language: String
  /// What the template is filled with.
  let values: Values
}

extension TemplateSet {
  /// The HTML of a page.
  /// - Throws: `SiteError.template` where its template doesn't exist.
  func render(_ page: Page) throws -> [UInt8] {
    try template(page.template, in: SiteLanguage.named(page.language))
      .render(page.values, at: page.values.mark)
  }
}
