internal import CaseModel

extension Topic {
  /// Sets the values for the topic in a list.
  func set(_ values: inout Values, in catalogue: Catalogue, _ frame: PageFrame, root: String) {
    values.set(.name, title(frame))
    values.set(.href, root, SiteAddress.encoded(SiteAddress.topic(kind, slug)))
    values.set(.language, catalogue.language(of: cases))
    values.set(.count, String(cases.count))
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
    var values = Values()
    frame.set(
      &values, path: path, language: catalogue.language, title: words[kind.title],
      description: nil, trail: [PageLink(title: words[kind.title], path: path)])
    values.set(.kind, kind.rawValue)
    values.setList(.topics, flag: .hasTopics, catalogue.topics[kind] ?? []) {
      $1.set(&$0, in: catalogue, frame, root: root)
    }
    values.set(.emptyText, words["noTags"])
    let hasMatrix = kind.counterpart != nil && MatrixPage.exists(in: catalogue)
    values.set(.matrixHref, hasMatrix ? root + SiteAddress.matrix : nil)
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
    var values = Values()
    frame.set(
      &values, path: path, language: language,
      title: part.number == 1 ? title : "\(title) (\(part.number))", description: description,
      trail: [
        PageLink(title: words[kind.title], path: SiteAddress.topics(kind)),
        PageLink(title: title, path: SiteAddress.topic(kind, topic.slug)),
      ])
    values.set(.kind, kind.rawValue)
    values.set(.kindLabel, words[kind.label])
    values.set(.name, title)
    values.set(.description, description)
    values.set(.count, String(topic.cases.count))
    values.set(.hasOneCase, topic.cases.count == 1)
    shelf.set(&values, part.cases, root: root)
    part.setPager(&values, root: root) { SiteAddress.topic(kind, topic.slug, $0) }
    values.set(.indexHref, root, SiteAddress.topics(kind))
    values.set(.indexTitle, words[kind.title])
    if kind == .tag, frame.baseURL != nil {
      values.set(.feedHref, root, SiteAddress.encoded(SiteAddress.feed(ofTag: topic.slug)))
    }
    setCounterparts(&values, root: root)
    return Page(path: path, template: "topic", language: language, values: values)
  }

  /// Sets the measures of the cases with a cause, or the causes of those with a measure.
  private func setCounterparts(_ values: inout Values, root: String) {
    let kind = topic.kind.counterpart
    let others = kind.map { part.number == 1 ? topic.counterparts($0, in: catalogue) : [] } ?? []
    values.setList(
      .counterparts, flag: .hasCounterparts, others.prefix(Topic.mostCounterparts)
    ) { values, other in
      values.set(.name, other.name)
      values.set(.anchor, "with-", other.slug)
      values.set(.href, root, SiteAddress.encoded(SiteAddress.topic(other.kind, other.slug)))
      values.setList(.cases, other.cases.prefix(Self.mostLinks)) {
        catalogue.cards[$1].setLink(&$0, root: root)
      }
    }
    let words = SiteLanguage.named(catalogue.language(of: topic.cases))
    values.set(.counterpartsTitle, kind.map { words["with-\($0.rawValue)"] } ?? "")
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
