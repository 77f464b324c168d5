import CaseModel
import CaseParser
import Reflection
import Testing

@Suite struct ScoringTests {
  private func question(_ text: String) throws -> Question {
    let source = SourceText(path: "c.md", text: "# T\n\n## Questions\n\n1. Q {#q \(text)")
    return try CaseParser().parse(source, slug: "c").content.questions[0]
  }

  private static let single = "}\n   - (x) a\n   - ( ) b"
  private static let multiple = "}\n   - [x] a\n   - [x] b\n   - [ ] c\n   - [ ] d"
  private static let order = "type=order}\n   1. a\n   2. b\n   3. c\n   4. d"
  private static let match = "}\n   - a :: x\n   - b :: y\n   - c :: x"

  @Test(arguments: [
    (single, Response.choices([0]), 1.0), (single, .choices([1]), 0), (single, .skipped, 0),
    (multiple, .choices([0, 1]), 1), (multiple, .choices([0]), 0.5),
    (multiple, .choices([0, 2]), 0),
    (multiple, .choices([0, 1, 2]), 0.5), (multiple, .choices([2, 3]), 0),
    (multiple, .choices([]), 0),
    (order, .order([0, 1, 2, 3]), 1), (order, .order([1, 2, 3, 0]), 2.0 / 3),
    (order, .order([3, 2, 1, 0]), 0),
    ("type=order}\n   1. a", .order([0]), 0),
    ("}\n   - a :: x", .matches([0]), 1), (match, .matches([9, 1, 2]), 2.0 / 3),
    (match, .matches([0, 1, 2]), 1), (match, .matches([2, 1, 0]), 1),
    (match, .matches([1, 1, 1]), 1.0 / 3),
    ("}\n   = 4..6", .number(6), 1), ("}\n   = 4..6", .number(6.01), 0),
    ("}\n   = First Contact", .text(" first　contact "), 1), ("}\n   = ＡＢ", .text("ab"), 1),
    ("}\n   = a", .text("b"), 0),
    // What no question of the kind takes earns nothing.
    (single, .choices([]), 0), (single, .choices([0, 1]), 0), (single, .choices([2]), 0),
    (single, .text("a"), 0), (multiple, .choices([0, 1, 7]), 0.5), (match, .order([0, 1, 2]), 0),
  ])
  func share(text: String, response: Response, expected: Double) throws {
    let share = try #require(Scoring.share(of: response, to: question(text)))
    #expect(abs(share - expected) < 1e-12)
  }

  @Test(
    arguments: [
      (order, [3, 2, 1, 0], 0.0), (order, [1, 2, 3, 0], 2.0 / 3), (order, [0, 1, 2, 3], 1.0),
      (match, [2, 1, 0], 1.0), (match, [1, 1, 1], 1.0 / 3),
    ] as [(String, [Int], Double)])
  func namedItemsScoreAsTheirPlacesDo(text: String, places: [Int], expected: Double) throws {
    let question = try question(text)
    let response = Response.items(places.map { question.itemNames[$0] })
    #expect(question.accepts(response))
    let share = try #require(Scoring.share(of: response, to: question))
    #expect(abs(share - expected) < 1e-12)
  }

  @Test func itemsWordedAnewAreNotTaken() throws {
    let old = try question("type=order}\n   1. a\n   2. b")
    let new = try question("type=order}\n   1. a\n   2. b!")
    let moved = try question("type=order}\n   1. b\n   2. a")
    let response = Response.items(old.itemNames)
    #expect(!new.accepts(response))
    #expect(Scoring.share(of: response, to: new) == 0)
    #expect(moved.placed(response) == .order([1, 0]))
    #expect(!old.accepts(.items([old.itemNames[0], old.itemNames[0]])))
    #expect(!old.accepts(.items([])))
  }

  @Test func itemsOfTheSameTextEachHaveTheirPlace() throws {
    let question = try question("type=order}\n   1. b\n   2. a\n   3. b")
    let names = question.itemNames
    #expect(names[0] == names[2])
    #expect(question.placed(.items([names[0], names[0], names[1]])) == .order([0, 2, 1]))
    #expect(question.placesByText == [1, 0, 2])
  }

  @Test func pointsOfARubricAreThoseThatWereGiven() {
    #expect(Scoring.points(of: [2, nil, 0.5]) == 2.5)
    #expect(Scoring.points(of: [0]) == 0)
    #expect(Scoring.points(of: [nil, nil]) == nil && Scoring.points(of: []) == nil)
  }

  @Test(arguments: [
    ("}", Response.text("x")), ("}\n   - ( ) a\n   - ( ) b", .choices([0])),
    ("type=scale}\n   1. a\n   2. b", .level(1)), ("}", .skipped),
  ])
  func whatCannotBeScoredHasNoShare(text: String, response: Response) throws {
    #expect(try Scoring.share(of: response, to: question(text)) == nil)
  }
}
