internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Results
internal import Terminal

/// Counts what the members of a cohort handed in.
struct ResultsDesk {
  let book: CohortBook
  let entry: CohortBook.Entry
  /// The cases, in the order of the cohort.
  let cases: [Case]
  /// Whether all cases of the cohort are among them.
  let isWhole: Bool
  /// The code book for answers in words.
  private let themes: [Theme]

  /// - Parameter names: the cases; all of the cohort where empty.
  /// - Throws: `StoreError`; `LibraryError`; `ValidationError` for a cohort or case that isn't there.
  init(_ options: StoreOptions, cohort: String?, names: [String], library: LibraryOptions) throws {
    book = try CohortBook(options)
    entry = try book.entry(named: cohort, leading: true)
    let known = try CohortCases(of: entry, in: library)
    if !known.missing.isEmpty {
      Standard.error.tell(
        "These cases of the cohort are not in the library and are left out: "
          + known.missing.joined(separator: ", "))
    }
    cases = try known.named(names)
    isWhole = names.isEmpty
    themes = try library.open([]).configuration.themes
  }

  private var cohort: [UInt8] { entry.invitation.id.bytes }

  /// How many events the members handed in.
  /// - Throws: `StoreError`.
  func eventCount() throws -> Int { try book.store.eventCount(ofMembersOf: cohort) }

  /// Counts everything; a line says how far it is where that takes over a second.
  /// - Throws: `StoreError`.
  func tally() throws -> CohortTally {
    let members = try book.store.members(of: cohort)
    let bits = ThemeBits(themes)
    var tally = CohortTally(cases: cases, members: members.count, themes: themes)
    let progress = try ProgressLine(total: eventCount(), screen: Standard.error)
    var done = 0
    try book.store.forEachCollected(
      in: cohort, cases: cases.map(\.id), themes: bits.bits
    ) { event in
      tally.add(event)
      done += 1
      if done & 0x3FFF == 0 { progress.show(done) }
    }
    progress.clear()
    return tally
  }

  /// The results, with what colleagues and the trainer thought of the answers.
  /// - Throws: `StoreError`.
  func results(of tally: CohortTally) throws -> CohortResults {
    var results = tally.results()
    try JudgementCollector(book: book, entry: entry, cases: cases).add(
      to: &results, reviewed: tally.reviewedCases, people: tally.people)
    return results
  }

  /// For each case the marks of the people in its figures; at the end those of all members.
  /// - Throws: `StoreError`.
  func marks(_ tally: CohortTally) throws -> (cases: [Set<String>], members: Set<String>) {
    let marks = try book.store.marks(of: cohort, cases: cases.map(\.id))
    let people = cases.indices.map { index in
      Set(tally.people(of: index).map { marks[index][$0] })
    }
    let members = (marks.first ?? []).indices.map { member in
      marks.map { $0[member] }.joined(separator: " ")
    }
    return (people, Set(members))
  }
}
