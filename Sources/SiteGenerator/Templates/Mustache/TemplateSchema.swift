/// The values that the generator hands to each of its templates; docs/templates.md says what they mean.
enum TemplateSchema {
  /// The values of the templates that pages are made with, by the names of the templates.
  static let templates: [String: ValueShape.Fields] = [
    "card": card,
    "case": joined(frame, heading, body, caseSurroundings),
    "handout": joined(frame, heading, body),
    "guide": joined(frame, heading, body),
    "home": joined(frame, home),
    "list": joined(frame, list),
    "topic": joined(frame, topic),
    "topics": joined(frame, topicIndex),
    "matrix": joined(frame, matrix),
    "page": joined(frame, page),
    "not-found": frame,
  ]

  /// The first page.
  static let home: ValueShape.Fields = [
    .groups: .records([
      .language: .text, .languageName: .text, .hasSeveralGroups: .flag, .cases: cards,
    ]),
    .caseCount: .text, .questionCount: .text, .topics: topics, .hasTopics: .flag,
    .allHref: .text,
    .finder: .record([
      .filters: .records([
        .name: .text, .label: .text,
        .options: .records([.value: .text, .text: .text, .count: .text, .language: .text]),
      ])
    ]),
  ]

  /// A page of the list of all cases.
  static let list: ValueShape.Fields = [.cases: cards, .pager: pager, .count: .text]

  /// The cases of a topic.
  static let topic: ValueShape.Fields = [
    .kind: .text, .kindLabel: .text, .name: .text, .description: .text, .count: .text,
    .hasOneCase: .flag, .cases: cards, .pager: pager, .indexHref: .text, .indexTitle: .text,
    .counterparts: .records([
      .name: .text, .href: .text, .anchor: .text, .cases: .records(link),
    ]),
    .hasCounterparts: .flag, .counterpartsTitle: .text,
  ]

  /// The list of all topics of a kind.
  static let topicIndex: ValueShape.Fields = [
    .kind: .text, .topics: topics, .hasTopics: .flag, .emptyText: .text, .matrixHref: .text,
  ]

  /// Causes against measures.
  static let matrix: ValueShape.Fields = [
    .columns: .records(link), .hasColumns: .flag,
    .rows: .records([
      .name: .text, .href: .text,
      .cells: .records([.count: .text, .href: .text, .label: .text]),
    ]),
  ]

  /// A page of the library's own.
  static let page: ValueShape.Fields = [
    .title: .text, .html: .html, .footnotes: footnotes, .hasFootnotes: .flag,
  ]

  /// The values of every page.
  static let frame: ValueShape.Fields = [
    .language: .text, .root: .text, .generator: .text, .pageTitle: .text,
    .pageDescription: .text, .isFacilitator: .flag, .isPrint: .flag, .address: .text,
    .locale: .text, .pageType: .text, .structuredData: .html, .feedHref: .text,
    .scripts: .list(.text),
    .site: .record([.title: .text, .language: .text, .tagline: .text]),
    .navigation: .records([
      .title: .text, .href: .text, .language: .text, .isCurrent: .flag,
    ]),
    .breadcrumbs: .records([.title: .text, .href: .text, .language: .text]),
    .hasBreadcrumbs: .flag, .alternates: .records([.language: .text, .href: .text]),
    .footerLinks: .records([.title: .text, .href: .text, .language: .text]),
  ]

  /// A case in a list.
  static let card: ValueShape.Fields = [
    .title: .text, .language: .text, .isDraft: .flag, .draftLabel: .text, .summary: .text,
    .href: .text, .meta: .records([.text: .text]), .tags: tags, .hasTags: .flag,
  ]

  /// What stands at the head of a case.
  static let heading: ValueShape.Fields = [
    .title: .text, .summary: .text, .isDraft: .flag, .isRetired: .flag,
    .facts: .records([.label: .text, .html: .html]), .tags: tags, .hasTags: .flag,
    .competencies: .records(link), .hasCompetencies: .flag, .objectives: .list(.text),
    .hasObjectives: .flag,
  ]

  /// The text of a case.
  static let body: ValueShape.Fields = [
    .sections: .records([
      .title: .text, .hasTitle: .flag, .anchor: .text, .role: .text, .isWithheld: .flag,
      .isFolded: .flag, .passages: .records(passage),
    ]),
    .footnotes: footnotes, .hasFootnotes: .flag, .caseHref: .text,
  ]

  /// What stands around a case on its page.
  static let caseSurroundings: ValueShape.Fields = [
    .contents: .records([.title: .text, .anchor: .text]),
    .translations: .records([
      .language: .text, .languageName: .text, .title: .text, .href: .text,
    ]),
    .hasTranslations: .flag,
    .related: .records([
      .title: .text, .href: .text, .language: .text, .shared: .list(.text),
    ]),
    .hasRelated: .flag, .previous: .record(link), .next: .record(link),
    .hasNeighbours: .flag, .citation: .text, .handoutHref: .text, .guideHref: .text,
    .exercise: .record([.data: .html]),
  ]

  /// A part of a section.
  static let passage: ValueShape.Fields = [
    .title: .text, .hasTitle: .flag, .anchor: .text, .role: .text, .isDecision: .flag,
    .elements: .records([
      .isContent: .flag, .html: .html, .question: .record(question),
      .timeline: .record([.entries: .records([.iso: .text, .text: .text, .html: .html])]),
      .findings: .record([
        .role: .text, .roleLabel: .text,
        .items: .records([.html: .html, .tags: tags, .hasTags: .flag]),
      ]),
    ]),
  ]

  /// A question.
  static let question: ValueShape.Fields = [
    .number: .text, .anchor: .text, .kind: .text, .kindLabel: .text, .prompt: .html,
    .limits: .text, .points: .text, .space: .text,
    .options: .record([
      .isOrdered: .flag, .marker: .text, .items: .records([.html: .html, .href: .text]),
    ]),
    .pairs: .record([
      .left: html, .right: .records([.html: .html, .href: .text, .letter: .text]),
    ]),
    .hints: html, .hasHints: .flag, .solution: .record(solution), .notes: html,
    .hasNotes: .flag,
    .samples: .records([
      .html: .html, .reasons: .records([.points: .text, .html: .html]),
    ]), .hasSamples: .flag,
  ]

  /// What is right and why.
  static let solution: ValueShape.Fields = [
    .correct: html, .hasCorrect: .flag, .answers: html, .hasAnswers: .flag, .feedback: html,
    .hasFeedback: .flag, .hasRubric: .flag,
    .rubric: .records([.html: .html, .weight: .text, .levels: html, .hasLevels: .flag]),
  ]

  private static let html = ValueShape.records([.html: .html, .href: .text])
  private static let cards = ValueShape.records([.card: .html])
  private static let link: ValueShape.Fields = [.title: .text, .href: .text, .language: .text]
  private static let tags = ValueShape.records([.name: .text, .href: .text])
  private static let topics = ValueShape.records([
    .name: .text, .href: .text, .language: .text, .count: .text,
  ])
  private static let footnotes = ValueShape.records([
    .number: .text, .anchor: .text, .html: .html, .backHref: .text,
  ])
  private static let pager = ValueShape.record([
    .previousHref: .text, .nextHref: .text, .position: .text,
  ])

  private static func joined(_ parts: ValueShape.Fields...) -> ValueShape.Fields {
    parts.reduce([:]) { $0.merging($1) { $1 } }
  }
}
