/// Something to answer.
public struct Question: Sendable {
  /// When a question is asked.
  public enum Stage: String, Sendable, CaseIterable {
    /// Before the analysis is shown; open ones are offered again after it.
    case before
    /// Only after the analysis is shown.
    case after
    /// Before and again after.
    case both
  }

  /// The permanent name within the case that answers belong to.
  public var id: String
  /// Whether the author gave the id; one made from the prompt changes with it.
  public var hasExplicitID: Bool
  /// What is asked.
  public var prompt: Content
  /// How it is answered.
  public var kind: QuestionKind
  /// The points for a full answer; nil where the author gave none.
  public var points: Double?
  /// When it is asked.
  public var stage: Stage
  /// Whether one is asked how sure one is.
  public var asksConfidence: Bool
  /// The frame that leads through an open answer; nil for none.
  public var frame: ReflectionFrame?
  /// Whether the options may be shown in another order.
  public var shuffles: Bool
  /// Whether it is about something sensitive, so that figures on it need more persons behind them.
  public var isSensitive: Bool
  /// The author's number for its meaning; raised when a change makes old answers incomparable.
  public var revision: Int
  /// What helps to answer, shown on request.
  public var hints: [Content]
  /// Model answers.
  public var modelAnswers: [Content]
  /// What a good answer contains.
  public var rubric: [Criterion]
  /// Answers that the author judged by the rubric, for reviewers to practise on.
  public var samples: [SampleAnswer]
  /// What is shown after answering.
  public var feedback: [Content]
  /// Notes for the trainer; never published.
  public var facilitatorNotes: [Content]
  /// The hash of the wording; equal for questions that read the same.
  public var contentHash: String
  /// Where it stands in the source.
  public var position: SourcePosition

  /// An open question without notes, to be filled in.
  public init(id: String, prompt: Content, position: SourcePosition) {
    self.id = id
    self.prompt = prompt
    self.position = position
    hasExplicitID = true
    kind = .open(minimum: nil, maximum: nil)
    points = nil
    stage = .before
    asksConfidence = false
    frame = nil
    shuffles = true
    isSensitive = false
    revision = 1
    hints = []
    modelAnswers = []
    rubric = []
    samples = []
    feedback = []
    facilitatorNotes = []
    contentHash = ""
  }

  /// The points for a full answer: those that the author gave, those of the rubric, or one.
  public var fullPoints: Double {
    points ?? (rubric.isEmpty ? 1 : rubric.reduce(0) { $0 + $1.weight })
  }

  /// Whether it is asked before the analysis is shown.
  public var isAskedBefore: Bool { stage != .after }

  /// Whether a second thought is asked for once the analysis is shown.
  public var isAskedAgain: Bool { stage == .both || (stage == .before && kind.isOpen) }
}
