@testable import Disclosure
import CaseModel
import Foundation
@testable import Results
import TestSupport
import Testing

/// What is published of 120 made-up tables, beside what was published when the adversary in `Tests/DisclosureAdversary`
/// had found nothing: it tells of a change that gives too much away, and this of one that withholds too much.
///
/// Whoever changes the rules on purpose runs the adversary, then this with CASEBOOK_WRITE_TABLES=1, and reads the changes.
@Suite struct KnownTablesTests {
  private static let fixture = "Tests/DisclosureTests/Fixtures/tables.txt"
  private var random = SeededGenerator(seed: "tables")

  @Test mutating func eachTableIsPublishedAsBefore() throws {
    var lines: [String] = []
    for index in 0..<120 {
      switch index % 3 {
      case 0: lines.append(question())
      case 1: lines.append(participation())
      default: lines.append(criteria())
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["CASEBOOK_WRITE_TABLES"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(Repository.root)/\(Self.fixture)"))
      Issue.record("The tables were written anew; read what changed.")
    }
    let known = try Repository.text(of: Self.fixture).components(separatedBy: "\n").dropLast()
    #expect(known.count == lines.count)
    for (line, known) in zip(lines, known) { #expect(line == known) }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Persons dealt out to groups; small groups and empty ones are as frequent as large ones.
  private mutating func groups(_ count: Int) -> [Int] {
    (0..<count).map { _ in [0, number(1...4), number(3...9), number(5...30)][number(0...3)] }
  }

  private mutating func deal(_ people: Int, _ count: Int) -> [Int] {
    var groups = [Int](repeating: 0, count: count)
    let favourite = number(0...(count - 1))
    for _ in 0..<people { groups[number(0...2) > 0 ? favourite : number(0...(count - 1))] += 1 }
    return groups
  }

  private mutating func question() -> String {
    let substance = number(1...4)
    let first = groups(substance + number(0...2))
    let hasMoves = number(0...1) == 1
    let hasCertainties = number(0...2) == 1
    let moves = hasMoves ? first.map { deal($0, first.count) } : nil
    let columns = hasCertainties ? first.map { deal($0, 4) } : nil
    let said = first.prefix(substance).reduce(0, +)
    let options = number(0...2) == 0 ? (0..<number(1...3)).map { _ in number(0...said) } : nil
    let counts = QuestionCounts(
      first: first, substance: substance, moves: moves,
      certainties: columns.map { columns in (0..<4).map { row in columns.map { $0[row] } } },
      options: options)
    let threshold = [3, 5, 10][number(0...2)]
    let input =
      "question \(threshold) \(substance) \(first) \(moves ?? []) \(columns ?? []) \(options ?? [])"
    guard let shown = QuestionPublisher.publish(counts, threshold: threshold, .exact) else {
      return "\(input) → nothing"
    }
    let tables = [shown.moves, shown.certainties].map {
      ($0 ?? []).map(Self.text).joined(separator: "/")
    }
    return
      "\(input) → \([shown.first, shown.second ?? [], shown.certainty ?? [], shown.options ?? [], shown.others ?? []].map(Self.text) + tables)"
  }

  private mutating func participation() -> String {
    let members = number(3...60)
    let cases = (0..<number(1...3)).map { index in
      let stages = deal(members, 4)
      let weeks = number(0...2) == 0 ? [stages[3]] : deal(stages[3], number(1...4))
      return ParticipationCounts.Case(
        id: "c\(index)", title: "t", stages: stages,
        weeks: number(0...4) == 0 && stages[3] == 0
          ? []
          : weeks.enumerated().map { CaseResults.Week(monday: 7 * $0.offset, count: $0.element) })
    }
    let threshold = [3, 5][number(0...1)]
    let input =
      "participation \(threshold) \(members) \(cases.map { "\($0.stages) \($0.weeks.map(\.count))" })"
    guard
      let shown = ParticipationCounts(members: members, cases: cases)
        .published(threshold: threshold, .exact)
    else { return "\(input) → nothing" }
    return "\(input) → \(Self.text([shown.members])) "
      + shown.cases.map {
        "\($0.id) \(Self.text($0.stages)); \(Self.text([$0.people])); \(Self.text($0.weeks.map(\.people))) \($0.weeks.map(\.monday))"
      }.joined(separator: " | ")
  }

  private mutating func criteria() -> String {
    let people = number(3...40)
    let missing = [0, number(1...6)][number(0...1)]
    let ratings = (0..<number(0...3)).map { _ in deal(people, 4) + [missing] }
    let threshold = [3, 5][number(0...1)]
    let counts = CriteriaCounts(
      ratings.map { CriterionResults(content: "c", ratings: $0) })
    let shown = counts?.published(threshold: threshold, .exact)
    return "criteria \(threshold) \(ratings) → "
      + (shown.map { $0.map(Self.text).joined(separator: " / ") } ?? "nothing")
  }

  private static func text(_ figures: [Figure]) -> String {
    figures.map { $0.value.map(String.init) ?? "–" }.joined(separator: " ")
  }
}
