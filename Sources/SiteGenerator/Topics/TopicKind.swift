/// A way in which cases belong together; the raw value is the folder of its pages.
enum TopicKind: String, Sendable, CaseIterable {
  case tag = "tags"
  case competency = "competencies"
  case cause = "causes"
  case measure = "measures"

  /// The word for one topic of the kind, by its name in the message files.
  var label: String {
    switch self {
    case .tag: "tag"
    case .competency: "competency"
    case .cause: "role-causes"
    case .measure: "role-measures"
    }
  }

  /// The word for all topics of the kind, by its name in the message files.
  var title: String { "navigation-\(rawValue)" }

  /// What measures are to causes, and causes to measures.
  var counterpart: TopicKind? {
    switch self {
    case .cause: .measure
    case .measure: .cause
    case .tag, .competency: nil
    }
  }

  /// The topics of the kind that a case belongs to.
  func tags(of card: CaseCard) -> [Tag] {
    switch self {
    case .tag: card.tags
    case .competency: card.competencies
    case .cause: card.causes
    case .measure: card.measures
    }
  }
}
