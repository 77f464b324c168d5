public import CaseModel
public import Results

/// Makes results in which nobody can be recognised.
///
/// No figure has fewer persons behind it than the threshold says, and none can be worked out from the others to within
/// that many; nothing says that everybody chose the same. Where counts are withheld, what is reckoned from them is
/// withheld too, unless it is for the trainer alone.
public struct Publisher: Sendable {
  private let threshold: PrivacyThreshold
  private let exactness: Exactness

  /// A publisher with the thresholds of a library.
  public init(_ threshold: PrivacyThreshold, _ exactness: Exactness) {
    self.threshold = threshold
    self.exactness = exactness
  }

  /// The results as they may be shown.
  /// - Parameters:
  ///   - results: the exact results.
  ///   - includesParticipation: whether it is told how far the members came with each case.
  public func publish(
    _ results: CohortResults, includesParticipation: Bool
  ) -> PublishedResults {
    let usual = threshold.usual
    let participation = ParticipationCounts(
      members: results.members,
      cases: results.cases.map {
        ParticipationCounts.Case(id: $0.id, title: $0.title, stages: $0.stages, weeks: $0.weeks)
      })
    let consistency: PublishedConsistency =
      switch results.consistency {
      case .tooFewCases(let count): .tooFewCases(count)
      case .consistency(let value, let people):
        .consistency(people >= 2 * usual ? figure(value) : .withheld)
      }
    return PublishedResults(
      exactness: exactness, threshold: usual,
      participation: includesParticipation
        ? participation.published(threshold: usual, exactness) : nil,
      cases: results.cases.map(publish), consistency: consistency)
  }

  private func publish(_ result: CaseResults) -> PublishedCase {
    let usual = threshold.usual
    let isShown = result.people >= usual
    let questions = result.questions.map { publish($0, people: result.people) }
    // The score of a case tells of each of its questions.
    let hidesScores =
      result.people < 2 * usual
      || exactness == .rounded
        && zip(result.questions, questions).contains { $0.item != nil && $1.facility.value == nil }
    let analysis = result.analysis
    func score(_ value: Double?) -> Figure { hidesScores ? .withheld : figure(value) }
    return PublishedCase(
      id: result.id, title: result.title,
      people: isShown ? exactness.figure(result.people) : .withheld,
      scores: isShown && isMixed(analysis)
        ? Partition(groups: result.scores).published(threshold: usual, exactness) : [],
      mean: score(analysis.mean), internalConsistency: score(analysis.internalConsistency),
      errorRatio: score(analysis.errorRatio), standardError: score(analysis.standardError),
      minutes: PublishedSpread(result.minutes, threshold: usual, exactness),
      commitments: isShown
        ? Partition(groups: result.commitments).published(threshold: usual, exactness) : [],
      questions: isShown ? questions : [])
  }

  /// Whether scores are made of several questions, none of which makes them alone.
  private func isMixed(_ analysis: ItemAnalysis) -> Bool {
    let weights = analysis.items.compactMap(\.intendedWeight)
    return weights.count >= 3 && weights.allSatisfy { $0 <= 50 }
  }

  private func publish(_ result: QuestionResults, people: Int) -> PublishedQuestion {
    let least = result.isSensitive ? threshold.sensitive : threshold.usual
    let silent = result.categories.count { $0 == .passedOver || $0 == .missing }
    var network = QuestionNetwork(
      QuestionCounts(
        first: result.first, substance: result.first.count - silent, moves: result.moves,
        certainties: result.certainties,
        options: result.options ?? result.themes?.first))
    let counts = network.published(threshold: least, exactness)
    // Two categories that may be shown have twice the least together; where only one is chosen, nothing varies, and there
    // is nothing else to be reckoned.
    let isWhole = counts.map { $0.first.allSatisfy { $0.value != nil } } ?? false
    let isForTrainer = exactness == .exact && people >= 2 * least
    func share(_ value: Double?) -> Figure { isWhole || isForTrainer ? figure(value) : .withheld }
    let peers = criteria(result.judgements?.peers ?? [], least)
    let trainer = criteria(result.judgements?.trainer ?? [], least)
    let themes = counts.flatMap { shown in
      result.themes.map {
        ThemeCounts($0).published(with: shown, threshold: least, exactness)
      }
    }
    return PublishedQuestion(
      id: result.id, prompt: result.prompt, kind: result.kind, categories: result.categories,
      labels: result.labels, rightCategories: result.rightCategories,
      counts: result.options == nil ? counts?.withoutOptions : counts, themes: themes ?? [],
      facility: share(result.meanShare),
      discriminationIndex: share(result.item?.discriminationIndex),
      discriminativeEfficiency: share(result.item?.discriminativeEfficiency),
      effectiveWeight: share(result.item?.effectiveWeight),
      minutes: PublishedSpread(result.minutes, threshold: least, exactness),
      criteria: criteria(result.criteria, least), peers: peers, trainer: trainer,
      agreement: agreement(result, peers, trainer, least))
  }

  private func criteria(_ results: [CriterionResults], _ least: Int) -> [PublishedCriterion] {
    guard let people = results.first?.ratings, people.dropLast().contains(where: { $0 > 0 }) else {
      return []
    }
    let figures = CriteriaCounts(results)?.published(threshold: least, exactness)
    return zip(results, figures ?? []).map { PublishedCriterion(content: $0.content, ratings: $1) }
  }

  /// What is reckoned from judgements takes twice as many answers, and none of the counts withheld unless it is for the
  /// trainer.
  private func agreement(
    _ result: QuestionResults, _ peers: [PublishedCriterion], _ trainer: [PublishedCriterion],
    _ least: Int
  ) -> [PublishedAgreement] {
    guard let judgements = result.judgements else { return [] }
    func isWhole(_ criteria: [PublishedCriterion]) -> Bool {
      criteria.allSatisfy { $0.ratings.allSatisfy { $0.value != nil } }
    }
    let isForTrainer = exactness == .exact
    func shown(_ agreement: JudgementResults.Agreement, _ isWhole: Bool) -> Figure {
      agreement.answers >= 2 * least && (isForTrainer || isWhole)
        ? figure(agreement.value.map { 100 * $0 }) : .withheld
    }
    let isPeersWhole = isWhole(peers)
    let isBothWhole = isPeersWhole && isWhole(trainer)
    return judgements.peers.indices.map { place in
      PublishedAgreement(
        content: judgements.peers[place].content,
        peers: shown(judgements.peerAgreement[place], isPeersWhole),
        trainer: shown(judgements.trainerAgreement[place], isBothWhole))
    }
  }

  private func figure(_ value: Double?) -> Figure { value.map(exactness.figure) ?? .withheld }
}
