import Disclosure
import Foundation
import Results

/// Publishes counts for the adversary in `Tests/DisclosureAdversary`: a line of JSON in, a line of JSON out.
@main enum DisclosureProbe {
  /// Counts of a question, of participation or of all cohorts to publish, or releases to enter in a ledger.
  struct Request: Decodable {
    var threshold: Int
    var exactness: String?
    var members: Int?
    var cases: [Case]?
    var cohorts: [Cohort]?
    var first: [Int]?
    var substance: Int?
    var moves: [[Int]]?
    var certainties: [[Int]]?
    var options: [Int]?
    var releases: [Set<String>]?
  }

  /// How far members came with a case, and how many finished in each week.
  struct Case: Decodable {
    var stages: [Int]
    var weeks: [Int]
  }

  /// What the members of a cohort did with one case.
  struct Cohort: Decodable {
    var members: Int
    var people: Int
    var finished: Int
    var passedOver: Int
    var answers: Int
  }

  /// What may be shown; null for what is withheld.
  struct Answer: Encodable {
    var first: [Int?]?
    var second: [Int?]?
    var moves: [[Int?]]?
    var certainty: [Int?]?
    var certainties: [[Int?]]?
    var options: [Int?]?
    var others: [Int?]?
    var entered: [Bool]?
    var members: Int?
    var cases: [ShownCase]?
    var people: Int?
    var finished: Int?
    var passedOver: Int?
    var answers: Int?
  }

  /// What may be shown of a case.
  struct ShownCase: Encodable {
    var people: Int?
    var stages: [Int?]
    var weeks: [Int?]
  }

  static func main() throws {
    while let line = readLine() {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      let data = try JSONEncoder().encode(answer(request))
      print(String(decoding: data, as: UTF8.self))
    }
  }

  private static func answer(_ request: Request) -> Answer {
    if let releases = request.releases {
      var ledger = ReleaseLedger()
      return Answer(
        entered: releases.enumerated().map { index, marks in
          let release = Release(scope: "case", marks: marks, figures: "\(index)")
          do { try ledger.enter(release, threshold: request.threshold) } catch { return false }
          return true
        })
    }
    let exactness = Exactness(rawValue: request.exactness ?? "") ?? .exact
    if let cohorts = request.cohorts { return overview(cohorts, request.threshold) }
    if let members = request.members {
      return participation(members, request.cases ?? [], request.threshold, exactness)
    }
    let counts = QuestionCounts(
      first: request.first ?? [], substance: request.substance ?? 0, moves: request.moves,
      certainties: request.certainties, options: request.options)
    guard
      let shown = QuestionPublisher.publish(counts, threshold: request.threshold, exactness)
    else { return Answer() }
    return Answer(
      first: shown.first.map(\.value), second: shown.second?.map(\.value),
      moves: shown.moves?.map { $0.map(\.value) }, certainty: shown.certainty?.map(\.value),
      certainties: shown.certainties?.map { $0.map(\.value) },
      options: shown.options?.map(\.value), others: shown.others?.map(\.value))
  }

  private static func participation(
    _ members: Int, _ cases: [Case], _ threshold: Int, _ exactness: Exactness
  ) -> Answer {
    let counts = ParticipationCounts(
      members: members,
      cases: cases.map { content in
        ParticipationCounts.Case(
          id: "", title: "", stages: content.stages,
          weeks: content.weeks.enumerated().map {
            CaseResults.Week(monday: 7 * $0.offset, count: $0.element)
          })
      })
    guard let shown = counts.published(threshold: threshold, exactness) else { return Answer() }
    return Answer(
      members: shown.members.value,
      cases: shown.cases.map {
        ShownCase(
          people: $0.people.value, stages: $0.stages.map(\.value),
          weeks: $0.weeks.map(\.people.value))
      })
  }

  private static func overview(_ cohorts: [Cohort], _ threshold: Int) -> Answer {
    let counts = OverviewCounts(
      cohorts: cohorts.map { cohort in
        let result = OverviewCounts.Case(
          people: cohort.people, finished: cohort.finished, passedOver: cohort.passedOver,
          answers: cohort.answers)
        return OverviewCounts.Cohort(
          members: cohort.members, cases: cohort.people > 0 ? ["": result] : [:])
      })
    guard let shown = counts.published(threshold: threshold) else { return Answer() }
    let content = shown.cases.first
    return Answer(
      members: shown.members.value, people: content?.people.value,
      finished: content?.finished.value, passedOver: content?.passedOver.value,
      answers: content?.answers.value)
  }
}
