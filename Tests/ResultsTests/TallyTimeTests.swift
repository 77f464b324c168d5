import CaseModel
import Results
import Testing

@Suite struct TallyTimeTests {
  /// The weeks in which people finished, each of whom did so on a day: counted from 1 January 1970, a Thursday.
  private func weeks(_ days: [Int64]) throws -> [CaseResults.Week] {
    var cohort = try Cohort(members: days.count)
    var today: Int64 = 0
    for (member, day) in days.enumerated() {
      cohort.add(member, .revealed, after: (day - today) * 24 * 60)
      cohort.add(member, .finished, after: 0)
      today = day
    }
    return cohort.results.weeks
  }

  @Test(
    arguments: [
      ([3], [-3: 1]), ([4], [4: 1]), ([-3], [-3: 1]), ([-4], [-10: 1]),
      ([21, 0, 4, 5], [-3: 1, 4: 2, 11: 0, 18: 1]),
      ([20_451, 20_465], [20_451: 1, 20_458: 0, 20_465: 1]),
    ] as [([Int64], [Int: Int])])
  func weeksBeginOnMondayAndHaveNoGaps(days: [Int64], expected: [Int: Int]) throws {
    let weeks = try weeks(days)
    #expect(weeks.map(\.monday) == expected.keys.sorted())
    #expect(weeks.map(\.count) == expected.sorted { $0.key < $1.key }.map(\.value))
  }

  @Test func aClockThatIsWrongByYearsFillsNoPages() throws {
    #expect(try weeks([0, 259 * 7]).count == 260)
    #expect(try weeks([0, 260 * 7]).map(\.monday) == [-3, 260 * 7 - 3])
  }

  @Test func halfAnHourIsWorkAndWhatIsLongerIsAPause() throws {
    var cohort = try Cohort(members: 2)
    cohort.add(0, .started)
    cohort.add(0, .answered, "open", .text("x"), after: 30)
    cohort.add(0, .answered, "choice", .choices([0]), after: 30, seconds: 1)
    cohort.add(0, .answered, "several", .choices([0]), after: 0)
    cohort.add(0, .revealed)
    cohort.add(0, .finished, after: 2)
    cohort.add(1, .started)
    cohort.add(1, .revealed, after: 9)
    #expect(cohort.results.minutes?.median == 33)
    #expect(cohort.results.minutes?.count == 1, "who hasn't finished may need longer")
    #expect(try cohort.question("open").minutes?.median == 30)
    #expect(try cohort.question("choice").minutes == nil)
    #expect(try cohort.question("several").minutes?.median == 0)
  }

  @Test func aClockThatWentBackTellsNoTime() throws {
    var cohort = try Cohort(members: 1)
    cohort.add(0, .started)
    cohort.add(0, .answered, "open", .text("x"), after: -5)
    cohort.add(0, .revealed, after: 3)
    cohort.add(0, .finished, after: 0)
    #expect(cohort.results.minutes?.median == 3)
    #expect(try cohort.question("open").minutes == nil)
  }

  @Test func theTimeOfAnAnswerIsThatOfItsFirstVersion() throws {
    var cohort = try Cohort(members: 1)
    cohort.add(0, .started)
    cohort.add(0, .answered, "choice", .choices([1]), after: 4)
    cohort.add(0, .answered, "choice", .choices([0]), after: 2)
    cohort.add(0, .revealed)
    #expect(try cohort.question("choice").minutes?.median == 4)
    #expect(try cohort.question("choice").first == [1, 0, 0, 0])
  }
}
