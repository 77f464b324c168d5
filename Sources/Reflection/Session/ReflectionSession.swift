public import CaseModel

/// An attempt at a case: what was done so far, and what comes next.
///
/// The state is nothing but the events of the attempt, replayed; whoever has the events has
/// the session. The order is fixed: the description with its decisions, the questions, and only when
/// all of them are answered or passed over the analysis, then second thoughts. A case with
/// `reveal: immediately` shows the analysis before its questions.
public struct ReflectionSession: Sendable {
  /// The case.
  public let content: Case
  /// The number of the attempt, from one.
  public let attempt: Int
  /// The passages that were read, in order, as indices into `path.passages`.
  public private(set) var passagesRead: [Int] = []
  /// The last answer to each question before the analysis was shown.
  public private(set) var firstAnswers: [String: Response] = [:]
  /// The last answer to each question after the analysis was shown.
  public private(set) var secondAnswers: [String: Response] = [:]
  /// How the person judged their own answers, by question.
  public private(set) var assessments: [String: Response] = [:]
  /// How sure the person was of each answer that was asked about.
  public private(set) var certainties: [String: Certainty] = [:]
  /// How sure the person was of each second answer that was asked about.
  public private(set) var secondCertainties: [String: Certainty] = [:]
  /// How many hints to each question were shown.
  public private(set) var hints: [String: Int] = [:]
  /// What the person will do; `skipped` where they passed it over, nil where it wasn't asked yet.
  public private(set) var commitment: Response?
  /// Whether the attempt was begun.
  public private(set) var isStarted = false
  /// Whether the analysis was shown.
  public private(set) var isRevealed = false
  /// Whether the attempt is closed.
  public private(set) var isFinished = false
  /// The passages of the description and how they follow each other.
  public let path: PassagePath

  /// Takes up the latest attempt at a case.
  /// - Parameters:
  ///   - content: the case.
  ///   - events: everything the person did with the case, in order; events of earlier attempts are
  ///     passed over, and so are answers that the case's questions, as they are now, don't take.
  ///   - startsAgain: whether a new attempt begins where the latest is finished.
  public init(_ content: Case, events: [AnswerEvent], startsAgain: Bool = false) {
    self.content = content
    path = PassagePath(of: content.sections)
    let events = events.filter(\.kind.isPartOfAttempt)
    let latest = events.map(\.attempt).max() ?? 1
    let isOver = events.contains { $0.attempt == latest && $0.kind == .finished }
    attempt = isOver && startsAgain ? latest + 1 : latest
    for event in events where event.attempt == attempt { apply(event) }
  }

  /// What comes next.
  public var step: ReflectionStep {
    if isFinished { return .done }
    if let step = nextBeforeReveal { return step }
    guard isRevealed else {
      return content.metadata.reveal == .facilitator ? .awaitTrainer : .reveal
    }
    return nextAfterReveal ?? nextAssessment ?? (commitment == nil ? .commit : .finish)
  }

  /// Every question that was asked or will be, in order: those of the passages read, then the rest.
  public var questions: [Question] {
    passagesRead.flatMap { path.passages[$0].questions } + questionsOutsideDescription
  }

  /// Takes in what happened; events that make no sense in this state change nothing.
  public mutating func apply(_ event: AnswerEvent) {
    guard event.kind.isPartOfAttempt else { return }
    isStarted = true
    switch event.kind {
    case .started: break
    case .read:
      if let index = passageIndex(event.subject), !passagesRead.contains(index) {
        passagesRead.append(index)
      }
    case .answered:
      keep(event, in: \.firstAnswers)
      if let subject = event.subject { certainties[subject] = event.certainty }
    case .hinted: hints[event.subject ?? "", default: 0] += 1
    case .revealed: isRevealed = true
    case .reconsidered:
      keep(event, in: \.secondAnswers)
      if let subject = event.subject { secondCertainties[subject] = event.certainty }
    case .assessed:
      if let response = event.response, let subject = event.subject {
        assessments[subject] = response
      }
    case .committed: commitment = event.response
    case .finished: isFinished = true
    case .followedUp, .reviewed, .revisited, .peerReviewed, .calibrated, .marked: break
    }
  }

  /// Keeps an answer that its question takes; the case may have changed since it was given.
  private mutating func keep(
    _ event: AnswerEvent, in answers: WritableKeyPath<ReflectionSession, [String: Response]>
  ) {
    guard let response = event.response,
      let question = content.questions.first(where: { $0.id == event.subject }),
      question.accepts(response)
    else { return }
    self[keyPath: answers][question.id] = response
  }

  private func passageIndex(_ subject: String?) -> Int? {
    guard let subject, !subject.isEmpty else { return path.first }
    return path.index(of: subject)
  }

  private var questionsOutsideDescription: [Question] {
    content.sections.filter { $0.role != .description }.flatMap { $0.passages.flatMap(\.questions) }
  }

  /// The next passage or first answer; nil when there is none left, or the analysis was shown and a
  /// first answer would not be one any more.
  private var nextBeforeReveal: ReflectionStep? {
    let showsAnalysisFirst = content.metadata.reveal == .immediately
    guard !isRevealed || showsAnalysisFirst else { return nil }
    if let step = nextInDescription { return step }
    if showsAnalysisFirst && !isRevealed { return .reveal }
    return
      questionsOutsideDescription
      .first { $0.isAskedBefore && firstAnswers[$0.id] == nil }.map { .answer($0) }
  }

  /// The next passage or decision on the path; nil when the description is read to its end.
  private var nextInDescription: ReflectionStep? {
    var current = path.first
    var visited: Set<Int> = []
    while let index = current, visited.insert(index).inserted {
      let passage = path.passages[index]
      guard passagesRead.contains(index) else { return .read(index, passage) }
      if let question = passage.questions.first(where: { firstAnswers[$0.id] == nil }) {
        return .answer(question)
      }
      current = passage.questions.compactMap(chosenPassage).last ?? path.next(after: index)
    }
    return nil
  }

  /// The passage that the option chosen in a question leads to.
  private func chosenPassage(_ question: Question) -> Int? {
    guard case .choices(let chosen)? = firstAnswers[question.id], let option = chosen.first,
      question.kind.choices.indices.contains(option)
    else { return nil }
    return question.kind.choices[option].target.flatMap(path.index)
  }

  private var nextAfterReveal: ReflectionStep? {
    for question in questions where secondAnswers[question.id] == nil {
      if question.stage == .after { return .answerAfterReveal(question) }
      if comesAgain(question), let first = firstAnswers[question.id] {
        return .reconsider(question, first: first)
      }
    }
    return nil
  }

  /// The next answer to be judged by its rubric: the last one given to each open question that has one.
  private var nextAssessment: ReflectionStep? {
    for question in questions where question.kind.isOpen && !question.rubric.isEmpty {
      guard assessments[question.id] == nil, let answer = lastAnswer(to: question) else { continue }
      return .assess(question, answer: answer)
    }
    return nil
  }

  /// The last answer to a question that says something.
  public func lastAnswer(to question: Question) -> Response? {
    [secondAnswers[question.id], firstAnswers[question.id]].compactMap(\.self)
      .first { $0 != .skipped }
  }

  /// How sure the person was when they first answered a question, before the analysis or after it; nil where
  /// they weren't asked.
  public func certainty(of question: Question) -> Certainty? {
    certainties[question.id] ?? secondCertainties[question.id]
  }

  /// Whether a first answer can still be changed: the analysis was not shown, and the question was
  /// answered or passed over.
  public func canChange(_ question: Question) -> Bool {
    !isRevealed && !isFinished && firstAnswers[question.id] != nil
  }

  /// Whether a second thought is asked for. Where the analysis was shown from the start, nothing new
  /// came between; only a question that says so comes again.
  private func comesAgain(_ question: Question) -> Bool {
    content.metadata.reveal == .immediately ? question.stage == .both : question.isAskedAgain
  }
}
