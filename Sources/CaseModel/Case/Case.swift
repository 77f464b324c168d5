/// One case: what happened, what there is to learn, and questions to think about.
public struct Case: Sendable {
  /// The identity that answers belong to; the slug where the author gave none.
  public var id: String
  /// The name in file paths and addresses.
  public var slug: String
  /// The path of its file, as the user named it.
  public var path: String
  /// What the front matter says.
  public var metadata: CaseMetadata
  /// The sections in the order of the text.
  public var sections: [Section]
  /// The texts of the footnotes, in the order of their numbers.
  public var footnotes: [Footnote]

  /// A case made of its parts.
  public init(
    id: String, slug: String, path: String, metadata: CaseMetadata, sections: [Section],
    footnotes: [Footnote]
  ) {
    self.id = id
    self.slug = slug
    self.path = path
    self.metadata = metadata
    self.sections = sections
    self.footnotes = footnotes
  }

  /// The sections with a role, in order.
  public func sections(_ role: SectionRole) -> [Section] { sections.filter { $0.role == role } }

  /// Every question, in the order of the text, those of decisions among them.
  public var questions: [Question] {
    var questions: [Question] = []
    for section in sections {
      for passage in section.passages { questions += passage.questions }
    }
    return questions
  }

  /// How many questions there are.
  public var questionCount: Int {
    sections.reduce(0) { count, section in
      section.passages.reduce(count) { count, passage in
        count + passage.elements.count { if case .question = $0 { true } else { false } }
      }
    }
  }

  /// The dated events, in the order of the text.
  public var timeline: [TimelineEntry] {
    elements.flatMap { (element) -> [TimelineEntry] in
      if case .timeline(let entries) = element { entries } else { [] }
    }
  }

  /// The lessons, causes and measures, in the order of the text.
  public var findings: [Finding] {
    elements.flatMap { (element) -> [Finding] in
      if case .findings(let findings) = element { findings } else { [] }
    }
  }

  /// The length of the text that a trainee reads before answering, measured anew each time.
  public var length: TextMeasure {
    sections(.description).flatMap(\.passages).flatMap(\.elements)
      .reduce(TextMeasure("")) { $0 + $1.length }
  }

  private var elements: [PassageElement] {
    sections.flatMap { $0.passages.flatMap(\.elements) }
  }
}

/// The text of a footnote.
public struct Footnote: Sendable {
  /// The name the author gave it.
  public var label: String
  /// The number that is shown.
  public var number: Int
  /// What it says.
  public var content: Content

  /// A footnote made of its parts.
  public init(label: String, number: Int, content: Content) {
    self.label = label
    self.number = number
    self.content = content
  }
}
