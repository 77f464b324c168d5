/// A section of a case: a level-2 heading and what follows it, or a marked paragraph.
public struct Section: Sendable {
  /// What the section is for.
  public var role: SectionRole
  /// The heading as the author wrote it; empty for text before the first heading.
  public var title: String
  /// The name that links within the case use.
  public var anchor: String
  /// The text, parted at its level-3 headings; the first part has no heading.
  public var passages: [Passage]

  /// A section made of its parts.
  public init(role: SectionRole, title: String, anchor: String, passages: [Passage]) {
    self.role = role
    self.title = title
    self.anchor = anchor
    self.passages = passages
  }
}

/// A part of a section: a level-3 heading and what follows it.
public struct Passage: Sendable {
  /// What the heading announces.
  public var role: PassageRole
  /// The heading; nil for the text before the first one.
  public var title: String?
  /// The name that links within the case use; empty without a heading.
  public var anchor: String
  /// What stands in the passage, in order.
  public var elements: [PassageElement]

  /// A passage made of its parts.
  public init(role: PassageRole, title: String?, anchor: String, elements: [PassageElement]) {
    self.role = role
    self.title = title
    self.anchor = anchor
    self.elements = elements
  }

  /// The questions in the passage, in order.
  public var questions: [Question] {
    elements.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }
}

/// Something that stands in a passage.
public enum PassageElement: Sendable {
  /// Running text: paragraphs, lists, quotations, tables, pictures.
  case content(Content)
  /// Something to answer.
  case question(Question)
  /// Dated events.
  case timeline([TimelineEntry])
  /// Lessons, causes or measures.
  case findings([Finding])

  /// The pieces of running text, events and findings; a question is none.
  public var contents: [Content] {
    switch self {
    case .content(let content): [content]
    case .timeline(let entries): entries.map(\.content)
    case .findings(let findings): findings.map(\.content)
    case .question: []
    }
  }

  /// The length of running text and events; questions and findings count as none.
  var length: TextMeasure {
    switch self {
    case .content(let content): content.length
    case .timeline(let entries):
      entries.reduce(TextMeasure("")) { $0 + $1.content.length }
    case .question, .findings: TextMeasure("")
    }
  }
}

/// A dated event of a timeline.
public struct TimelineEntry: Sendable {
  /// When it happened.
  public var date: CalendarDate
  /// What happened.
  public var content: Content

  /// An event made of its parts.
  public init(date: CalendarDate, content: Content) {
    self.date = date
    self.content = content
  }
}

/// A lesson, cause or measure that an analysis names.
public struct Finding: Sendable {
  /// What sort of finding it is: lessons, causes or measures.
  public var role: PassageRole
  /// The bold lead; nil where the author gave none.
  public var name: String?
  /// The text, the lead included, without the tags.
  public var content: Content
  /// The keywords that tie it to findings of other cases.
  public var tags: [String]

  /// A finding made of its parts.
  public init(role: PassageRole, name: String?, content: Content, tags: [String]) {
    self.role = role
    self.name = name
    self.content = content
    self.tags = tags
  }
}
