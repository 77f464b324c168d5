import CaseModel
import Results
import Testing

@Suite struct CohortTallyTests {
  @Test func whoCameHowFarIsCounted() throws {
    var cohort = try Cohort(members: 5)
    cohort.workThrough(0, first: 0)
    cohort.add(1, .started)
    for member in 2...3 {
      cohort.add(member, .started)
      cohort.add(member, .revealed)
    }
    #expect(cohort.results.stages == [1, 1, 2, 1])
    #expect(cohort.results.people == 3)
    #expect(cohort.tally.people(of: 0) == [0, 2, 3])
    #expect(cohort.results.weeks == [CaseResults.Week(monday: -3, count: 1)])
  }

  @Test func firstAndLaterAnswersAndWhoMovedWhere() throws {
    var cohort = try Cohort(members: 4)
    cohort.workThrough(0, first: 0, certainty: .high)
    cohort.workThrough(1, first: 1, later: 0)
    cohort.workThrough(2, first: 1, later: 1)
    let choice = try cohort.question("choice")
    #expect(choice.categories == [.option(0), .option(1), .passedOver, .missing])
    #expect(choice.rightCategories == [0] && choice.labels == ["a", "b"])
    #expect(choice.first == [1, 2, 0, 0])
    #expect(choice.moves == [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    #expect(choice.certainties == [[0, 2, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
    #expect(try cohort.question("open").first == [3, 0, 0])
  }

  @Test func severalOptionsAreCountedEach() throws {
    var cohort = try Cohort(members: 3)
    cohort.workThrough(0, first: 0, several: [0, 1])
    cohort.workThrough(1, first: 0, several: [0])
    cohort.workThrough(2, first: 0, several: [2])
    let several = try cohort.question("several")
    #expect(several.options == [2, 1, 1])
    #expect(several.categories.prefix(3) == [.right, .partly, .wrong])
    #expect(several.first == [1, 1, 1, 0, 0])
    #expect(several.meanShare == 50)
    #expect(try cohort.question("choice").options == nil)
  }

  @Test func aQuestionAfterTheAnalysisHasItsFirstAnswerThere() throws {
    var cohort = try Cohort(members: 2)
    cohort.workThrough(0, first: 0)
    cohort.workThrough(1, first: 0, number: 6)
    let number = try cohort.question("number")
    #expect(number.first == [1, 0, 1, 0, 0] && number.moves == nil)
  }

  @Test func onlyTheFirstAttemptCountsAndTheLastAnswerInIt() throws {
    var cohort = try Cohort(members: 1)
    cohort.add(0, .answered, "choice", .choices([1]))
    cohort.add(0, .answered, "choice", .choices([0]))
    cohort.add(0, .revealed)
    cohort.add(0, .answered, "choice", .choices([1]), attempt: 2)
    #expect(try cohort.question("choice").first == [1, 0, 0, 0])
  }

  @Test func answersThatDoNotFitTheQuestionAnyMoreAreNotCounted() throws {
    var cohort = try Cohort(members: 2)
    cohort.add(0, .answered, "choice", .choices([7]))
    cohort.add(0, .revealed)
    cohort.add(1, .answered, "choice", .choices([0]), revision: 2)
    cohort.add(1, .revealed)
    cohort.add(5, .answered, "choice", .choices([0]))
    #expect(try cohort.question("choice").first == [0, 0, 0, 2])
  }

  @Test func pausesAreNoWork() throws {
    var cohort = try Cohort(members: 1)
    cohort.add(0, .started)
    cohort.add(0, .answered, "open", .text("x"), after: 4)
    cohort.add(0, .answered, "choice", .choices([0]), after: 600)
    cohort.add(0, .revealed)
    cohort.add(0, .finished)
    #expect(cohort.results.minutes?.median == 6)
    #expect(try cohort.question("open").minutes?.median == 4)
    #expect(try cohort.question("choice").minutes == nil)
  }

  @Test func rubricAndCommitments() throws {
    var cohort = try Cohort(members: 3)
    cohort.workThrough(0, first: 0)
    cohort.workThrough(1, first: 0)
    cohort.add(2, .revealed)
    cohort.add(1, .followedUp, "id", .outcome(.kept, note: "", due: nil))
    let criteria = try cohort.question("open").criteria
    #expect(criteria.map(\.content) == ["One", "Two"])
    #expect(criteria[0].ratings == [0, 0, 2, 0, 1] && criteria[1].ratings == [0, 0, 0, 2, 1])
    #expect(cohort.results.commitments == [1, 1, 1, 0, 0])
  }

  @Test func whereTheTrainerShowsTheAnalysisThoseWhoAnsweredEverythingCount() throws {
    var cohort = try Cohort(members: 2, text: "---\nreveal: facilitator\n---\n" + text)
    for member in 0..<2 {
      cohort.add(member, .answered, "open", .text("x"))
      cohort.add(member, .answered, "choice", .choices([0]))
    }
    cohort.add(0, .answered, "several", .choices([0]))
    #expect(cohort.results.people == 1)
  }

  @Test func scoresAreOfAllPoints() throws {
    var cohort = try Cohort(members: 3)
    cohort.workThrough(0, first: 0)
    cohort.workThrough(1, first: 1, several: [2], number: 6)
    cohort.workThrough(2, first: 1, several: [0, 1], number: 6)
    #expect(cohort.results.scores == [1, 1, 0, 0, 1])
    #expect(cohort.results.analysis.people == 3 && cohort.results.analysis.items.count == 3)
    #expect(try cohort.question("choice").item?.facility.map { Int($0) } == 33)
    #expect(try cohort.question("open").item == nil)
  }

  @Test func fewerThanFourCasesCompareNobody() throws {
    let cohort = try Cohort(members: 1)
    #expect(cohort.tally.results().consistency == .tooFewCases(0))
    var tally = CohortTally(cases: Array(repeating: cohort.content, count: 4), members: 3)
    for member in 0..<3 {
      for place in 0..<4 {
        for (kind, response) in [
          (AnswerEvent.Kind.answered, Response.choices([member == 0 ? 0 : 1])), (.revealed, nil),
        ] as [(AnswerEvent.Kind, Response?)] {
          tally.add(
            CollectedEvent(
              member: member, caseIndex: place, attempt: 1, kind: kind, subject: "choice",
              response: response, time: Timestamp(milliseconds: 0, offsetMinutes: 0)))
        }
      }
    }
    guard case .consistency(let alpha?, 3) = tally.results().consistency else {
      Issue.record("four cases can be compared")
      return
    }
    #expect(abs(alpha - 100) < 1e-9)
  }
}
