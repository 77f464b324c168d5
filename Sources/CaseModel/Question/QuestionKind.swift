/// How a question is answered.
public enum QuestionKind: Sendable {
  /// In one's own words; the limits count words, or characters in Chinese.
  case open(minimum: Int?, maximum: Int?)
  /// By choosing one option.
  case single([Choice])
  /// By choosing any number of options.
  case multiple([Choice])
  /// By putting items in order; they stand in the right one.
  case order([Content])
  /// By finding for each left side its right side.
  case match([MatchPair])
  /// By a step on a scale; not scored.
  case scale([Content])
  /// By a number within a range.
  case number(ClosedRange<Double>)
  /// By a word or a few, compared folded.
  case short(accepted: [String])

  /// The name of the type in the format.
  public var name: String {
    switch self {
    case .open: "open"
    case .single: "single"
    case .multiple: "multiple"
    case .order: "order"
    case .match: "match"
    case .scale: "scale"
    case .number: "number"
    case .short: "short"
    }
  }

  /// Whether it is answered in one's own words.
  public var isOpen: Bool { if case .open = self { true } else { false } }

  /// The options of a choice; empty for other types.
  public var choices: [Choice] {
    switch self {
    case .single(let choices), .multiple(let choices): choices
    default: []
    }
  }

  /// Whether it is a choice with no option marked right: recorded, not scored.
  public var isPoll: Bool { !choices.isEmpty && !choices.contains(where: \.isCorrect) }
}

/// An option of a choice.
public struct Choice: Sendable {
  /// What it says.
  public var content: Content
  /// Whether it is marked right.
  public var isCorrect: Bool
  /// What is shown to those who chose it.
  public var feedback: Content?
  /// The anchor of the passage it leads to; nil where it doesn't branch.
  public var target: String?

  /// An option made of its parts.
  public init(content: Content, isCorrect: Bool, feedback: Content?, target: String?) {
    self.content = content
    self.isCorrect = isCorrect
    self.feedback = feedback
    self.target = target
  }
}

/// Two things that belong together.
public struct MatchPair: Sendable {
  /// How many pairs a question may have: as many as there are letters to name the right sides by.
  public static let most = 26

  /// The side that is shown in order.
  public var left: Content
  /// The side that is to be found.
  public var right: Content

  /// A pair made of its sides.
  public init(left: Content, right: Content) {
    self.left = left
    self.right = right
  }
}

/// Something that a good answer contains.
public struct Criterion: Sendable {
  /// What is looked for.
  public var content: Content
  /// The points it is worth.
  public var weight: Double
  /// What answers of each level look like, if the author says so.
  public var levels: [Content]

  /// A criterion made of its parts.
  public init(content: Content, weight: Double, levels: [Content]) {
    self.content = content
    self.weight = weight
    self.levels = levels
  }
}
