import Disclosure
import Testing

@Suite struct OverviewTests {
  private typealias Cohort = OverviewCounts.Cohort

  private func cohort(
    _ members: Int, _ people: Int, finished: Int, passedOver: Int = 0
  ) -> Cohort {
    let result = OverviewCounts.Case(
      people: people, finished: finished, passedOver: passedOver, answers: people * 3)
    return Cohort(members: members, cases: ["c": result])
  }

  private func published(_ cohorts: Cohort...) -> PublishedOverview? {
    OverviewCounts(cohorts: cohorts).published(threshold: 5)
  }

  /// What is shown of the case: people, cohorts, finished, passed over, answers.
  private func figures(_ cohorts: Cohort...) -> [Int?] {
    guard let content = OverviewCounts(cohorts: cohorts).published(threshold: 5)?.cases.first
    else { return [] }
    return [
      content.people.value, content.cohorts.value, content.finished.value,
      content.passedOver.value, content.answers.value,
    ]
  }

  @Test func whatManyDidIsAddedUp() {
    let shown = published(cohort(20, 20, finished: 10), cohort(30, 20, finished: 20))
    #expect(shown?.members.value == 50 && shown?.cohorts == 2 && shown?.cohortsLeftOut == 0)
    #expect(
      figures(cohort(20, 20, finished: 10), cohort(30, 20, finished: 20, passedOver: 6))
        == [40, 2, 30, 6, 120])
  }

  @Test func fewAndThoseWhoAreLeftAreWithheld() {
    // Four finished; four did not; four passed something over; four did not begin.
    #expect(figures(cohort(40, 40, finished: 4)) == [40, 1, nil, 0, nil])
    #expect(figures(cohort(40, 40, finished: 36)) == [40, 1, nil, 0, nil])
    #expect(figures(cohort(40, 40, finished: 20, passedOver: 4)) == [40, 1, 20, nil, nil])
    #expect(figures(cohort(40, 36, finished: 18))[0] == nil)
    #expect(figures(cohort(40, 4, finished: 0))[0] == nil)
    #expect(figures(cohort(40, 5, finished: 5)) == [5, 1, 5, 0, 15])
  }

  @Test func whoAreLeftOfAWithheldSumAreNotToldByOthers() {
    // Those who finished and those who didn't are as many as began: they would give away that four didn't begin.
    #expect(figures(cohort(40, 36, finished: 36)) == [nil, nil, nil, nil, nil])
    // As many began as finished at least: those who finished would give it away to within four.
    let shown = figures(cohort(40, 38, finished: 38), cohort(40, 38, finished: 38))
    #expect(shown[0] == nil && shown[1] == nil && shown[2] == nil && shown[4] == nil)
  }

  @Test func noSumTellsWhatTheResultsOfOneCohortWithhold() {
    // The results of the first cohort show that 20 of its 40 finished; so the sum would say that 3 of the second did.
    #expect(
      figures(cohort(40, 40, finished: 20), cohort(30, 30, finished: 3)) == [70, 2, nil, 0, nil])
    // Of two such cohorts the sum says only how many there are in both.
    #expect(
      figures(
        cohort(40, 40, finished: 20), cohort(30, 30, finished: 3), cohort(30, 30, finished: 4))
        == [100, 3, 27, 0, 300])
    // What is left is of just enough people, on both sides and besides each cohort.
    #expect(
      figures(
        cohort(40, 40, finished: 20), cohort(30, 30, finished: 3), cohort(5, 5, finished: 2))
        == [75, 3, 25, 0, 225])
    #expect(
      figures(
        cohort(40, 40, finished: 20), cohort(30, 30, finished: 27), cohort(5, 5, finished: 3))
        == [75, 3, 50, 0, 225])
    // What is left of both must not be few either.
    #expect(
      figures(
        cohort(40, 40, finished: 20), cohort(30, 30, finished: 1), cohort(30, 30, finished: 2))
        == [100, 3, nil, 0, nil])
  }

  @Test func smallCohortsAreLeftOut() {
    #expect(published(cohort(4, 4, finished: 4)) == nil)
    #expect(published() == nil)
    let shown = published(cohort(4, 4, finished: 4), cohort(40, 40, finished: 20))
    #expect(shown?.members.value == 40 && shown?.cohorts == 1 && shown?.cohortsLeftOut == 1)
    #expect(
      figures(cohort(4, 4, finished: 4), cohort(40, 40, finished: 20)) == [40, 1, 20, 0, 120])
  }

  @Test func casesComeByTheirIdsAndCountThoseWhoDidNotBegin() {
    let result = OverviewCounts.Case(people: 20, finished: 20, passedOver: 0, answers: 20)
    let shown = OverviewCounts(cohorts: [
      Cohort(members: 20, cases: ["é": result, "z": result]),
      Cohort(members: 3, cases: ["a": result]),
      Cohort(members: 20, cases: ["é": result]),
    ]).published(threshold: 5)
    #expect(shown?.cases.map(\.id) == ["z", "é"])
    #expect(shown?.cases.map(\.people.value) == [20, 40])
    #expect(shown?.cases.map(\.cohorts.value) == [1, 2])
  }
}
