public import CaseModel

/// The points that an answer got by a rubric.
public struct AnswerJudgement: Sendable, Hashable {
  /// What each colleague gave for each criterion; nil where they couldn't say.
  public var peers: [[Double?]]
  /// What the trainer gave; nil where they didn't judge it.
  public var trainer: [Double?]?

  /// A judgement made of its parts.
  public init(peers: [[Double?]], trainer: [Double?]?) {
    self.peers = peers
    self.trainer = trainer
  }
}

/// What colleagues and the trainer thought of the answers to a question, by its rubric, and how far they agree.
public struct JudgementResults: Sendable {
  /// By criterion, how many members got how much from colleagues: of each the median.
  public var peers: [CriterionResults]
  /// By criterion, how many members got how much from the trainer.
  public var trainer: [CriterionResults]
  /// By criterion, Krippendorff's α of the points that colleagues gave the same answers, as numbers.
  public var peerAgreement: [Agreement]
  /// By criterion, Cohen's κ of the median of the colleagues and the trainer, with quadratic weights: no, some or all
  /// points.
  public var trainerAgreement: [Agreement]

  /// How far judgements go together.
  public struct Agreement: Sendable, Hashable {
    /// The coefficient; nil where it can't be computed.
    public var value: Double?
    /// How many answers it is of.
    public var answers: Int
  }

  /// - Parameters:
  ///   - question: what is judged, with the rubric.
  ///   - judgements: of those who count.
  ///   - people: how many count, judged or not.
  public init(_ question: Question, _ judgements: [AnswerJudgement], people: Int) {
    peers = []
    trainer = []
    peerAgreement = []
    trainerAgreement = []
    for (place, criterion) in question.rubric.enumerated() {
      func rating(_ points: Double?) -> CriterionResults.Rating {
        guard let points else { return .unsure }
        return points <= 0 ? .none : points < criterion.weight ? .partly : .full
      }
      func counted(_ ratings: [CriterionResults.Rating]) -> CriterionResults {
        var counts = [Int](repeating: 0, count: CriterionResults.Rating.allCases.count)
        for rating in ratings { counts[rating.rawValue] += 1 }
        counts[CriterionResults.Rating.missing.rawValue] = people - ratings.count
        return CriterionResults(content: criterion.content.plainText, ratings: counts)
      }
      let judged = judgements.filter { !$0.peers.isEmpty }
      let units = judged.map { $0.peers.map { $0[place] } }
      let medians = units.map { Spread(of: $0.compactMap(\.self))?.median }
      peers.append(counted(medians.map(rating)))
      trainer.append(counted(judgements.compactMap { $0.trainer.map { rating($0[place]) } }))
      peerAgreement.append(
        Agreement(
          value: KrippendorffAlpha.value(of: units, level: .interval),
          answers: units.count { $0.count { $0 != nil } > 1 }))
      let both = zip(judged, medians).compactMap { judgement, median -> (Int, Int)? in
        guard let median, let points = judgement.trainer?[place] else { return nil }
        return (rating(median).rawValue, rating(points).rawValue)
      }
      trainerAgreement.append(
        Agreement(value: CohenKappa.value(of: both, weighting: .quadratic), answers: both.count))
    }
  }
}
