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
    var values = frame.values(
      path: path, language: catalogue.language, title: words["matrix"],
      description: words["matrixText"], trail: [PageLink(title: words["matrix"], path: path)])
    let columns = (catalogue.topics[.measure] ?? []).prefix(Self.mostColumns)
    values.setList("columns", "hasColumns", columns.map { link($0, root) })
    values["rows"] = (catalogue.topics[.cause] ?? []).prefix(Self.mostRows).map { cause -> Values in
      let address = root + SiteAddress.encoded(SiteAddress.topic(.cause, cause.slug))
      let found = cause.counterparts(.measure, in: catalogue)
      return [
        "name": cause.name, "href": address,
        "cells": columns.map { measure -> Values in
          guard let place = found.firstIndex(where: { $0.slug == measure.slug }) else {
            return ["count": Values.absent, "href": Values.absent, "label": Values.absent]
          }
          return [
            "count": String(found[place].cases.count),
            "href": place < Topic.mostCounterparts
              ? Datum.text(address + "#with-" + SiteAddress.encoded(measure.slug)) : .absent,
            "label": "\(cause.name) × \(measure.name)",
          ]
        },
      ]
    }
    return Page(path: path, template: "matrix", language: catalogue.language, values: values)
  }

  private func link(_ topic: Topic, _ root: String) -> Values {
    [
      "title": topic.name, "language": catalogue.language(of: topic.cases),
      "href": root + SiteAddress.encoded(SiteAddress.topic(topic.kind, topic.slug)),
    ]
  }
}
