import Reflection
import Testing

@Suite struct FSRSTests {
  /// The intervals that the reference implementation gives for these ratings, each reviewed when due.
  @Test func theReferenceIntervalsComeOut() {
    let ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].compactMap(FSRS.Rating.init)
    var memory: FSRS.Memory?
    var intervals: [Int] = []
    for rating in ratings {
      let next = FSRS.review(memory, rating, on: memory?.due ?? 20_000)
      intervals.append(next.due - next.reviewed)
      memory = next
    }
    #expect(intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test(arguments: FSRS.Rating.allCases)
  func aBetterRatingNeverComesBackSooner(rating: FSRS.Rating) {
    var memory = FSRS.review(nil, .good, on: 0)
    memory = FSRS.review(memory, .good, on: 0)
    let later = FSRS.Rating.allCases.filter { $0.rawValue > rating.rawValue }
    let due = FSRS.review(memory, rating, on: memory.due).due
    for better in later { #expect(FSRS.review(memory, better, on: memory.due).due >= due) }
  }

  @Test func theMemoryStaysWithinItsBounds() {
    for first in FSRS.Rating.allCases {
      var memory = FSRS.review(nil, first, on: 0)
      for step in 0..<200 {
        let rating = FSRS.Rating.allCases[(step * 7 + first.rawValue) % 4]
        memory = FSRS.review(memory, rating, on: memory.due + step % 3)
        #expect((1...10).contains(memory.difficulty) && memory.stability >= 0.001)
        #expect((0...36_500).contains(memory.due - memory.reviewed))
      }
    }
  }
}
