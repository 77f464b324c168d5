/// The page that a server shows for addresses that don't exist, at any depth: its links are whole where
/// the library says where it will be found.
struct NotFoundPage {
  let language: String
  let frame: PageFrame

  /// The page.
  var page: Page {
    var values = Values()
    frame.set(
      &values, path: SiteAddress.notFound, language: language,
      title: SiteLanguage.named(language)["notFoundTitle"], description: nil,
      fixedRoot: frame.baseURL)
    values.setAbsent(.address)
    return Page(
      path: SiteAddress.notFound, template: "not-found", language: language, values: values)
  }
}
