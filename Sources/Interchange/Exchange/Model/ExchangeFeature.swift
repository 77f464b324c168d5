internal import CaseModel

/// What a case can have that not every format has a place for.
public enum ExchangeFeature: String, Sendable, Hashable, CaseIterable, Comparable {
  // The case
  case analysis
  case otherSections = "other-sections"
  case metadata
  case questionText = "text-between-questions"
  case formatting
  case pictures
  case footnotes
  case internalLinks = "internal-links"

  // Kinds of questions
  case open
  case poll
  case multiple
  case order
  case match
  case scale
  case number
  case short

  // What a question says besides
  case modelAnswers = "model-answers"
  case rubric
  case rubricLevels = "rubric-levels"
  case samples
  case hints
  case feedback
  case optionFeedback = "option-feedback"
  case facilitatorNotes = "facilitator-notes"
  case points
  case lengthLimits = "length-limits"
  case branches
  case stage
  case confidence
  case frame
  case fixedOrder = "fixed-order"
  case sensitive
  case revision

  /// What it is called in the table of what was left out.
  public var name: String {
    switch self {
    case .analysis: "the analysis"
    case .otherSections: "sections other than description and questions"
    case .metadata: "front matter besides title, language and tags"
    case .questionText: "text between the questions"
    case .formatting: "bold, lists, tables and other marks of the text"
    case .pictures: "pictures"
    case .footnotes: "footnotes"
    case .internalLinks: "links to headings and other cases"
    case .open: "open questions"
    case .poll: "choices without a right option"
    case .multiple: "choices of several options"
    case .order: "questions of order"
    case .match: "questions of matching"
    case .scale: "scales"
    case .number: "questions for a number"
    case .short: "questions for a few words"
    case .modelAnswers: "model answers"
    case .rubric: "rubrics"
    case .rubricLevels: "the levels of a rubric"
    case .samples: "sample answers"
    case .hints: "hints"
    case .feedback: "feedback"
    case .optionFeedback: "feedback to single options"
    case .facilitatorNotes: "notes to the facilitator"
    case .points: "points"
    case .lengthLimits: "the length asked for"
    case .branches: "options that lead to a passage"
    case .stage: "when a question is asked"
    case .confidence: "asking how sure one is"
    case .frame: "frames of reflection"
    case .fixedOrder: "options that are shown as written"
    case .sensitive: "marks of sensitive questions"
    case .revision: "the revision of a question"
    }
  }

  public static func < (left: Self, right: Self) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

extension ExchangeQuestion {
  /// What of the features the question has.
  public var features: Set<ExchangeFeature> {
    var features = kindFeatures.union(textFeatures)
    func add(_ feature: ExchangeFeature, if isThere: Bool) {
      if isThere { features.insert(feature) }
    }
    add(.modelAnswers, if: !modelAnswers.isEmpty)
    add(.rubric, if: !rubric.isEmpty)
    add(.rubricLevels, if: rubric.contains { !$0.levels.isEmpty })
    add(.samples, if: !samples.isEmpty)
    add(.hints, if: !hints.isEmpty)
    add(.feedback, if: !feedback.isEmpty)
    add(.optionFeedback, if: options.contains { $0.feedback != nil })
    add(.facilitatorNotes, if: !facilitatorNotes.isEmpty)
    add(.points, if: points != nil)
    add(.branches, if: options.contains { $0.target != nil })
    add(.stage, if: stage != .before)
    add(.confidence, if: asksConfidence)
    add(.frame, if: frame != nil)
    add(.fixedOrder, if: !shuffles)
    add(.sensitive, if: isSensitive)
    add(.revision, if: revision != 1)
    return features
  }

  private var kindFeatures: Set<ExchangeFeature> {
    switch kind {
    case .open(let minimum, let maximum):
      minimum == nil && maximum == nil ? [.open] : [.open, .lengthLimits]
    case .single: isPoll ? [.poll] : []
    case .multiple: isPoll ? [.poll] : [.multiple]
    case .order: [.order]
    case .match: [.match]
    case .scale: [.scale]
    case .number: [.number]
    case .short: [.short]
    }
  }
}
