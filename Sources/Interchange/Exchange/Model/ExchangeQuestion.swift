public import CaseModel

/// A question on its way between formats. Its texts are Markdown.
public struct ExchangeQuestion: Sendable, Equatable {
  /// How it is answered, as `QuestionKind` has it.
  public enum Kind: Sendable, Equatable {
    case open(minimum: Int?, maximum: Int?)
    case single([ExchangeOption])
    case multiple([ExchangeOption])
    case order([String])
    case match([ExchangePair])
    case scale([String])
    case number(ClosedRange<Double>)
    case short([String])
  }

  /// The permanent name within its case.
  public var id: String
  /// What is asked.
  public var prompt: String
  /// How it is answered.
  public var kind: Kind
  /// The points for a full answer; nil where the author gave none.
  public var points: Double?
  /// When it is asked.
  public var stage = Question.Stage.before
  /// Whether one is asked how sure one is.
  public var asksConfidence = false
  /// The frame that leads through an open answer.
  public var frame: ReflectionFrame?
  /// Whether the options may be shown in another order.
  public var shuffles = true
  /// Whether figures on it need more persons behind them.
  public var isSensitive = false
  /// The author's number for its meaning.
  public var revision = 1
  /// What helps to answer.
  public var hints: [String] = []
  /// Model answers.
  public var modelAnswers: [String] = []
  /// What a good answer contains.
  public var rubric: [ExchangeCriterion] = []
  /// Answers that the author judged: the text, and the points and the reason for each criterion.
  public var samples: [ExchangeSample] = []
  /// What is shown after answering.
  public var feedback: [String] = []
  /// Notes for the trainer.
  public var facilitatorNotes: [String] = []
  /// What its texts had that Markdown alone can't take along, and whether they have marks.
  public internal(set) var textFeatures: Set<ExchangeFeature> = []

  /// A question without notes.
  public init(id: String, prompt: String, kind: Kind) {
    self.id = id
    self.prompt = prompt
    self.kind = kind
  }

  /// The options of a choice; empty for other kinds.
  public var options: [ExchangeOption] {
    switch kind {
    case .single(let options), .multiple(let options): options
    default: []
    }
  }

  /// How many options, items or pairs it has; nil for kinds without.
  var optionCount: Int? {
    switch kind {
    case .single(let options), .multiple(let options): options.count
    case .order(let items), .scale(let items): items.count
    case .match(let pairs): pairs.count
    case .open, .number, .short: nil
    }
  }

  /// Takes a question that has fewer than two things to choose from or to arrange as an open one.
  /// - Returns: what is to be noted; nil where nothing was changed.
  mutating func openWhereTooFew() -> String? {
    guard let count = optionCount, count < 2 else { return nil }
    kind = .open(minimum: nil, maximum: nil)
    return
      "has \(count == 0 ? "nothing" : "one thing only") to choose from; it becomes an open question"
  }

  /// Whether it is a choice with no option marked right: recorded, not scored.
  public var isPoll: Bool { !options.isEmpty && !options.contains(where: \.isCorrect) }
}

/// An option of a choice.
public struct ExchangeOption: Sendable, Equatable {
  /// What it says.
  public var text: String
  /// Whether it is right.
  public var isCorrect: Bool
  /// What those who chose it are told.
  public var feedback: String?
  /// The anchor of the passage it leads to.
  public var target: String?

  /// An option made of its parts.
  public init(_ text: String, isCorrect: Bool, feedback: String? = nil, target: String? = nil) {
    self.text = text
    self.isCorrect = isCorrect
    self.feedback = feedback
    self.target = target
  }
}

/// Two things that belong together.
public struct ExchangePair: Sendable, Equatable {
  /// The side that is shown in order.
  public var left: String
  /// The side that is to be found.
  public var right: String

  /// A pair made of its sides.
  public init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
  }
}

/// Something that a good answer contains.
public struct ExchangeCriterion: Sendable, Equatable {
  /// What is looked for.
  public var text: String
  /// The points it is worth.
  public var weight: Double
  /// What answers of each level look like.
  public var levels: [String]

  /// A criterion made of its parts.
  public init(_ text: String, weight: Double, levels: [String] = []) {
    self.text = text
    self.weight = weight
    self.levels = levels
  }
}

/// An answer that the author judged by the rubric.
public struct ExchangeSample: Sendable, Equatable {
  /// What it says.
  public var text: String
  /// The points by criterion.
  public var points: [Double]
  /// Why, by criterion; empty where the author says nothing.
  public var reasons: [String]
}
