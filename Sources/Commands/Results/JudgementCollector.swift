internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Results

/// Adds to the results of a cohort what colleagues and the trainer thought of the answers.
struct JudgementCollector {
  let book: CohortBook
  let entry: CohortBook.Entry
  let cases: [Case]

  /// Adds the judgements of those who count.
  /// - Parameters:
  ///   - results: the results; in the order of the cases.
  ///   - reviewed: the places of the cases with reviews of colleagues.
  ///   - people: for each case the places of the members who count.
  /// - Throws: `StoreError`.
  func add(to results: inout CohortResults, reviewed: Set<Int>, people: (Int) -> [Int]) throws {
    let cohort = entry.invitation.id.bytes
    let marks = try book.store.events(person: book.store.person()).filter { $0.kind == .marked }
    let members = try book.store.members(of: cohort).map(\.person)
    let asked = Dictionary(grouping: try book.store.assignments(in: cohort)) {
      [$0.caseID, $0.author]
    }
    for (place, content) in cases.enumerated() {
      let own = marks.filter { $0.caseID == content.id }
      guard let seed = entry.seed, reviewed.contains(place) || !own.isEmpty else { continue }
      let round = ReviewRound(
        content, events: try book.store.events(ofMembersOf: cohort, caseID: content.id), marks: own,
        seed: seed)
      let counted = people(place).map { members[$0] }
      for question in round.questions {
        let peers = round.judgements(.peerReviewed, of: question)
        let trainer = round.judgements(.marked, of: question)
        let judgements = counted.map { author in
          let reviewers = Set((asked[[content.id, author]] ?? []).map(\.reviewer))
          return AnswerJudgement(
            peers: (peers[author] ?? [:]).filter { reviewers.contains($0.key) }
              .sorted { $0.key < $1.key }.map(\.value),
            trainer: trainer[author]?.values.first)
        }
        let index = results.cases[place].questions.firstIndex { $0.id == question.id }
        guard let index, judgements.contains(where: { !$0.peers.isEmpty || $0.trainer != nil })
        else { continue }
        results.cases[place].questions[index].judgements = JudgementResults(
          question, judgements, people: counted.count)
      }
    }
  }
}
