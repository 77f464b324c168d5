public import CaseModel

/// The answers to a case that are judged by rubrics, and what others thought of them.
public struct ReviewRound: Sendable {
  /// An answer in a member's own words.
  public struct Answer: Sendable, Hashable {
    /// What reviewers know it by.
    public var alias: String
    /// The pseudonym of its writer.
    public var author: String
    /// The id of the question.
    public var question: String
    /// What was written before the analysis was shown, or only after it.
    public var text: String
    /// What was written on second thought; nil for nothing.
    public var secondThought: String?

    /// The same without its writer.
    public var forReviewers: ReviewTask.Answer {
      ReviewTask.Answer(id: alias, question: question, text: text, secondThought: secondThought)
    }
  }

  /// The questions that are judged, in their order.
  public let questions: [Question]
  private let content: Case
  /// The last words of each author, by question.
  private let answers: [String: [String: Answer]]
  /// Every answer that was ever given by its alias, so that reviews of earlier words count.
  private let everyAnswer: [String: Answer]
  private let reviews: [AnswerEvent]

  /// How many days reviewers have; afterwards the result is made of what is there.
  public static let daysToReview = 7

  /// The answers of members to a case.
  /// - Parameters:
  ///   - content: the case.
  ///   - events: what all members of the cohort did with the case.
  ///   - marks: what its trainer did; only their marks count.
  ///   - seed: the secret of the cohort, which the aliases of answers come from.
  public init(
    _ content: Case, events: [AnswerEvent], marks: [AnswerEvent] = [], seed: SecretSeed
  ) {
    self.content = content
    questions = content.questions.filter { $0.kind.isOpen && !$0.rubric.isEmpty }
    let judged = Set(questions.map(\.id))
    var answers: [String: [String: Answer]] = [:]
    var everyAnswer: [String: Answer] = [:]
    for event in events.sorted(by: { $0.id < $1.id }) {
      guard event.kind == .answered || event.kind == .reconsidered,
        case .text(let text)? = event.response, !text.isEmpty,
        let question = event.subject, judged.contains(question)
      else { continue }
      var answer = Answer(
        alias: seed.alias(of: event.id), author: event.person, question: question, text: text)
      if event.kind == .reconsidered, let first = answers[event.person]?[question] {
        answer.text = first.text
        answer.secondThought = text
      }
      answers[event.person, default: [:]][question] = answer
      everyAnswer[answer.alias] = answer
    }
    self.answers = answers
    self.everyAnswer = everyAnswer
    reviews = events.filter { $0.kind == .peerReviewed } + marks.filter { $0.kind == .marked }
  }

  /// Who wrote something that can be judged.
  public var authors: Set<String> { Set(answers.keys) }

  /// The last words of all authors, ordered such that nothing is told about who wrote them.
  public var lastWords: [Answer] {
    let order = Dictionary(
      uniqueKeysWithValues: questions.enumerated().map { ($0.element.id, $0.offset) })
    return answers.values.flatMap(\.values).sorted { left, right in
      let places = (order[left.question] ?? 0, order[right.question] ?? 0)
      return places.0 != places.1 ? places.0 < places.1 : left.alias < right.alias
    }
  }

  /// What a reviewer is to judge.
  /// - Parameters:
  ///   - authors: whose answers.
  ///   - made: now, Unix time in milliseconds.
  public func task(of authors: Set<String>, made: Int64) -> ReviewTask {
    ReviewTask(
      caseID: content.id, made: made,
      answers: lastWords.filter { authors.contains($0.author) }.map(\.forReviewers))
  }

  /// Who of the reviewers of an author hasn't judged all of their answers yet.
  public func missing(_ reviewers: Set<String>, for author: String) -> Set<String> {
    let needed = Set(answers[author, default: [:]].keys)
    return reviewers.filter { reviewer in
      let done = reviews.compactMap { review -> String? in
        guard review.kind == .peerReviewed, review.person == reviewer,
          let answer = answer(of: review), answer.author == author,
          let question = questions.first(where: { $0.id == answer.question }),
          Self.judgement(review, by: question) != nil
        else { return nil }
        return answer.question
      }
      return !needed.isSubset(of: done)
    }
  }

  /// What others thought of an author's answers.
  /// - Parameters:
  ///   - author: whose answers they are.
  ///   - reviewers: who was asked; others don't count.
  ///   - made: now, Unix time in milliseconds.
  public func result(
    for author: String, reviewedBy reviewers: Set<String>, made: Int64
  ) -> ReviewResult {
    let own = answers[author, default: [:]]
    return ReviewResult(
      caseID: content.id, made: made,
      answers: questions.filter { own[$0.id] != nil }.map { question in
        let peers = latest(.peerReviewed, author, question).filter { reviewers.contains($0.key) }
        return ReviewResult.Answer(
          question: question.id, peers: summary(Array(peers.values), question),
          trainer: summary(Array(latest(.marked, author, question).values), question))
      })
  }

  /// The last words that nobody has marked yet, ordered as `lastWords`.
  public var unmarked: [Answer] {
    let marked = Set(reviews.filter { $0.kind == .marked }.compactMap(\.subject))
    return lastWords.filter { !marked.contains($0.alias) }
  }

  /// The points that each person gave last to each author's answer to a question: by author, then by who judged.
  /// - Parameters:
  ///   - kind: whether colleagues or the trainer.
  ///   - question: the question.
  public func judgements(
    _ kind: AnswerEvent.Kind, of question: Question
  ) -> [String: [String: [Double?]]] {
    var judgements: [String: [String: [Double?]]] = [:]
    for review in reviews.sorted(by: { $0.id < $1.id }) where review.kind == kind {
      guard let answer = answer(of: review), answer.question == question.id,
        answer.author != review.person, let judgement = Self.judgement(review, by: question)
      else { continue }
      judgements[answer.author, default: [:]][review.person] = judgement.points
    }
    return judgements
  }

  private func summary(_ reviews: [AnswerEvent], _ question: Question) -> ReviewSummary? {
    ReviewSummary(
      of: reviews.compactMap { Self.judgement($0, by: question) }, criteria: question.rubric.count)
  }

  /// What a review says; nil where it isn't by the rubric.
  private static func judgement(
    _ review: AnswerEvent, by question: Question
  ) -> (points: [Double?], comment: String)? {
    guard case .review(let points, let comment)? = review.response,
      question.acceptsAssessment(.ratings(points))
    else { return nil }
    return (points, comment)
  }

  /// The last review that each person gave an author's answer to a question.
  private func latest(
    _ kind: AnswerEvent.Kind, _ author: String, _ question: Question
  ) -> [String: AnswerEvent] {
    var latest: [String: AnswerEvent] = [:]
    for review in reviews.sorted(by: { $0.id < $1.id })
    where review.kind == kind && review.person != author {
      guard let answer = answer(of: review), answer.author == author,
        answer.question == question.id
      else { continue }
      latest[review.person] = review
    }
    return latest
  }

  private func answer(of review: AnswerEvent) -> Answer? {
    review.subject.flatMap { everyAnswer[$0] }
  }
}
