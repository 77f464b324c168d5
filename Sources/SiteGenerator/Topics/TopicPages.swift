internal import CaseModel

extension Topic {
  /// The values for the topic in a list.
  func values(in catalogue: Catalogue, _ frame: PageFrame, root: String) -> Values {
    [
      "name": title(frame), "href": root + SiteAddress.encoded(SiteAddress.topic(kind, slug)),
      "language": catalogue.language(of: cases), "count": String(cases.count),
    ]
  }

  /// What readers see: the library's name for a competency, the tag for all others.
  func title(_ frame: PageFrame) -> String {
    kind == .competency ? frame.competencies[name]?.name ?? name : name
  }
}

/// The list of all topics of a kind.
struct TopicIndexPage {
  let kind: TopicKind
  let catalogue: Catalogue
  let frame: PageFrame

  /// Where it lies.
  var path: String { SiteAddress.topics(kind) }

  /// The page.
  var page: Page {
    let words = SiteLanguage.named(catalogue.language)
    let root = SiteAddress.root(from: path)
    var values = frame.values(
      path: path, language: catalogue.language, title: words[kind.title], description: nil,
      trail: [PageLink(title: words[kind.title], path: path)])
    values["kind"] = kind.rawValue
    values.setList(
      "topics", "hasTopics",
      (catalogue.topics[kind] ?? []).map { $0.values(in: catalogue, frame, root: root) })
    values["emptyText"] = words["noTags"]
    let hasMatrix = kind.counterpart != nil && MatrixPage.exists(in: catalogue)
    values["matrixHref"] = hasMatrix ? Datum.text(root + SiteAddress.matrix) : .absent
    return Page(path: path, template: "topics", language: catalogue.language, values: values)
  }
}

/// The cases of a topic.
struct TopicPage {
  let topic: Topic
  let part: ListPart
  let catalogue: Catalogue
  let frame: PageFrame

  /// How many cases are named for each measure of a cause, or cause of a measure.
  private static let mostLinks = 12

  /// Where it lies.
  var path: String { SiteAddress.topic(topic.kind, topic.slug, part.number) }

  /// The page.
  func page(_ shelf: CardShelf) -> Page {
    let language = catalogue.language(of: topic.cases)
    let words = SiteLanguage.named(language)
    let root = SiteAddress.root(from: path)
    let kind = topic.kind
    let title = topic.title(frame)
    let description = kind == .competency ? frame.competencies[topic.name]?.description : nil
    var values = frame.values(
      path: path, language: language,
      title: part.number == 1 ? title : "\(title) (\(part.number))", description: description,
      trail: [
        PageLink(title: words[kind.title], path: SiteAddress.topics(kind)),
        PageLink(title: title, path: SiteAddress.topic(kind, topic.slug)),
      ])
    values["kind"] = kind.rawValue
    values["kindLabel"] = words[kind.label]
    values["name"] = title
    values["description"] = description ?? Values.absent
    values["count"] = String(topic.cases.count)
    values["hasOneCase"] = topic.cases.count == 1
    values["cases"] = shelf.list(part.cases, root: root)
    values["pager"] = part.pager(root: root) { SiteAddress.topic(kind, topic.slug, $0) }
    values["indexHref"] = root + SiteAddress.topics(kind)
    values["indexTitle"] = words[kind.title]
    if kind == .tag, frame.baseURL != nil {
      values["feedHref"] = root + SiteAddress.encoded(SiteAddress.feed(ofTag: topic.slug))
    }
    values.setList(
      "counterparts", "hasCounterparts", part.number == 1 ? counterparts(root: root) : [])
    values["counterpartsTitle"] = kind.counterpart.map { words["with-\($0.rawValue)"] } ?? ""
    return Page(path: path, template: "topic", language: language, values: values)
  }

  /// The measures of the cases with a cause, or the causes of those with a measure.
  private func counterparts(root: String) -> [Values] {
    guard let kind = topic.kind.counterpart else { return [] }
    let others = topic.counterparts(kind, in: catalogue).prefix(Topic.mostCounterparts)
    return others.map { other in
      [
        "name": other.name, "anchor": "with-\(other.slug)",
        "href": root + SiteAddress.encoded(SiteAddress.topic(kind, other.slug)),
        "cases": other.cases.prefix(Self.mostLinks).map { catalogue.cards[$0].link(root: root) },
      ]
    }
  }
}

extension Topic {
  /// How many counterparts a topic's page has.
  static let mostCounterparts = 60

  /// The topics of another kind that cases of this one belong to, with these cases; those with most
  /// first.
  func counterparts(_ kind: TopicKind, in catalogue: Catalogue) -> [Topic] {
    var others: [String: Topic] = [:]
    for index in cases {
      var seen: Set<String> = []
      for tag in kind.tags(of: catalogue.cards[index]) where seen.insert(tag.slug).inserted {
        others[tag.slug, default: Topic(kind: kind, slug: tag.slug, name: tag.name, cases: [])]
          .cases.append(index)
      }
    }
    return others.values.sorted { ($1.cases.count, $0.slug) < ($0.cases.count, $1.slug) }
  }
}
