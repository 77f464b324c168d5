internal import CaseModel

/// What the pages of a case show that its own file says: all but what is the same on every page, and what other cases
/// have to do with it.
struct CaseBody: Sendable {
  /// The name of the case in addresses.
  let slug: String
  let title: String
  /// The BCP 47 tag of its language.
  let language: String
  let summary: String?
  /// The structured data, without the translations.
  let structuredData: JSONText
  /// The values of each page, in the order of `CasePage.paths`.
  let pages: [Values]
}
