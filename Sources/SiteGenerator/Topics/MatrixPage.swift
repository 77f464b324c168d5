/// Which measures were taken where which causes were found: the most frequent of both.
struct MatrixPage {
  let catalogue: Catalogue
  let frame: PageFrame

  private static let mostRows = 40
  private static let mostColumns = 16

  /// Whether there are causes and measures to be set against each other.
  static func exists(in catalogue: Catalogue) -> Bool {
    [TopicKind.cause, .measure].allSatisfy { !(catalogue.topics[$0] ?? []).isEmpty }
  }

  /// The page.
  var page: Page {
    let path = SiteAddress.matrix
    let words = SiteLanguage.named(catalogue.language)
    let root = SiteAddress.root(from: path)
    var values = Values()
    frame.set(
      &values, path: path, language: catalogue.language, title: words["matrix"],
      description: words["matrixText"], trail: [PageLink(title: words["matrix"], path: path)])
    let columns = (catalogue.topics[.measure] ?? []).prefix(Self.mostColumns)
    values.setList(.columns, flag: .hasColumns, columns) { setLink(&$0, $1, root) }
    values.setList(.rows, (catalogue.topics[.cause] ?? []).prefix(Self.mostRows)) { values, cause in
      let address = root + SiteAddress.encoded(SiteAddress.topic(.cause, cause.slug))
      let found = cause.counterparts(.measure, in: catalogue)
      values.set(.name, cause.name)
      values.set(.href, address)
      values.setList(.cells, columns) { values, measure in
        values.setAbsent(.count)
        values.setAbsent(.href)
        values.setAbsent(.label)
        guard let place = found.firstIndex(where: { $0.slug == measure.slug }) else { return }
        values.set(.count, String(found[place].cases.count))
        if place < Topic.mostCounterparts {
          values.set(.href, address + "#with-", SiteAddress.encoded(measure.slug))
        }
        values.set(.label, "\(cause.name) × \(measure.name)")
      }
    }
    return Page(path: path, template: "matrix", language: catalogue.language, values: values)
  }

  private func setLink(_ values: inout Values, _ topic: Topic, _ root: String) {
    values.set(.title, topic.name)
    values.set(.language, catalogue.language(of: topic.cases))
    values.set(.href, root, SiteAddress.encoded(SiteAddress.topic(topic.kind, topic.slug)))
  }
}
