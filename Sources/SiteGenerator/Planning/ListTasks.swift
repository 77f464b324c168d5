internal import CaseModel

/// The pages that list cases: the home page, the cases part by part, topics, and the matrix.
struct ListTasks {
  let catalogue: Catalogue
  let frame: PageFrame
  let templates: TemplateSet
  /// The keys of what lists show of each case.
  let cardKeys: [ContentKey]

  /// Adds the home page and the lists that the cases make up.
  func add(to list: inout TaskList) {
    let home = HomePage(catalogue: catalogue, frame: frame)
    let tags = (catalogue.topics[.tag] ?? []).map { "\($0.name) \($0.cases.count)" }
    let counts = [
      String(catalogue.cards.count),
      String(catalogue.cards.reduce(0) { $0 + $1.questionCount }),
    ]
    addPage(
      to: &list, SiteAddress.home, cases: home.groups.flatMap { $0.cases },
      more: tags + counts + (home.finder?.texts ?? [])
    ) {
      home.page($0)
    }
    let notFound = NotFoundPage(language: catalogue.language, frame: frame)
    addPage(to: &list, SiteAddress.notFound) { _ in notFound.page }
    if catalogue.cards.count > CardShelf.pageSize {
      for part in ListPart.all(Array(catalogue.cards.indices)) {
        let page = CaseListPage(catalogue: catalogue, frame: frame, part: part)
        addPage(to: &list, page.path, cases: Array(part.cases), more: counts + ["\(part.count)"]) {
          page.page($0)
        }
      }
    }
    for kind in frame.kinds { addTopics(kind, to: &list) }
    if MatrixPage.exists(in: catalogue) {
      let matrix = MatrixPage(catalogue: catalogue, frame: frame)
      let cells = catalogue.cards.flatMap { card in
        (card.causes + ["|"].map { Tag($0) } + card.measures).map(\.name)
      }
      addPage(to: &list, SiteAddress.matrix, more: cells) { _ in matrix.page }
    }
  }

  private func addTopics(_ kind: TopicKind, to list: inout TaskList) {
    let topics = catalogue.topics[kind] ?? []
    let index = TopicIndexPage(kind: kind, catalogue: catalogue, frame: frame)
    let names = topics.map { "\($0.name) \($0.cases.count) \(catalogue.language(of: $0.cases))" }
    let hasMatrix = MatrixPage.exists(in: catalogue)
    addPage(to: &list, index.path, more: names + ["\(hasMatrix)"]) { _ in index.page }
    for topic in topics {
      let parts = ListPart.all(topic.cases)
      let common = [
        topic.name, String(topic.cases.count), catalogue.language(of: topic.cases),
      ]
      for part in parts {
        let page = TopicPage(topic: topic, part: part, catalogue: catalogue, frame: frame)
        // The first part names the counterparts of all cases.
        let isFirst = part.number == 1 && kind.counterpart != nil
        let others =
          isFirst
          ? topic.cases.flatMap { index in
            let card = catalogue.cards[index]
            return [card.slug, card.title, card.language]
              + (kind.counterpart?.tags(of: card).map(\.name) ?? [])
          } : []
        addPage(to: &list, page.path, cases: Array(part.cases), more: common + others) {
          page.page($0)
        }
      }
    }
  }

  private func addPage(
    to list: inout TaskList, _ path: String, cases: [Int] = [], more: [String] = [],
    page: @escaping @Sendable (CardShelf) -> Page
  ) {
    let (cardKeys, templates) = (cardKeys, templates)
    list.add([path], from: "the list \(path)", cards: cases) { hasher in
      hasher.add(more)
      for index in cases { hasher.add(cardKeys[index]) }
    } make: {
      [try templates.render(page($0))]
    }
  }
}
