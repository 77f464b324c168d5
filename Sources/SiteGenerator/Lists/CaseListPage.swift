/// A page of the list of all cases, the newest first.
struct CaseListPage {
  let catalogue: Catalogue
  let frame: PageFrame
  let part: ListPart

  /// Where it lies.
  var path: String { SiteAddress.list(part.number) }

  /// The page.
  func page(_ shelf: CardShelf) -> Page {
    let words = SiteLanguage.named(catalogue.language)
    let title = words["allCases"]
    var values = Values()
    frame.set(
      &values, path: path, language: catalogue.language,
      title: part.number == 1 ? title : "\(title) (\(part.number))", description: nil,
      trail: [PageLink(title: title, path: SiteAddress.list(1))])
    let root = SiteAddress.root(from: path)
    shelf.set(&values, part.cases, root: root)
    values.set(.count, String(catalogue.cards.count))
    part.setPager(&values, root: root, path: SiteAddress.list)
    return Page(path: path, template: "list", language: catalogue.language, values: values)
  }
}
