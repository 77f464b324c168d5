internal import AnswerStore
internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Results

/// Where trainers find themes in what the members of a cohort wrote.
struct ThemeDesk {
  /// An answer as coders see it: without its writer and its time.
  struct Item {
    /// What coders know it by.
    let alias: String
    let content: Case
    let question: Question
    let answer: OpenAnswer
  }

  let book: CohortBook
  let entry: CohortBook.Entry
  /// The code book.
  let themes: [Theme]
  /// The answers, by case and question, and within each in an order that tells nothing and is always the same: first
  /// answers and second thoughts are mixed.
  let items: [Item]
  /// What was found so far.
  private(set) var sheet: CodingSheet

  /// - Parameters:
  ///   - names: the cases; all of the cohort where empty.
  ///   - needsThemes: whether it takes a code book.
  /// - Throws: `StoreError`; `LibraryError`; `ValidationError` where the cohort, the case or the code book isn't there.
  init(
    _ options: StoreOptions, cohort: String?, names: [String], library: LibraryOptions,
    needsThemes: Bool = true
  ) throws {
    let book = try CohortBook(options)
    self.book = book
    entry = try book.entry(named: cohort, leading: true)
    guard let seed = entry.seed else { throw BundleError.foreign }
    themes = try library.open([]).configuration.themes
    if needsThemes && themes.isEmpty {
      throw ValidationError(
        "The library has no code book. Write the themes to look for into casebook.yml, below “themes:”."
      )
    }
    let id = entry.invitation.id.bytes
    let cases = try CohortCases(of: entry, in: library).named(names)
    let open = cases.map { ($0.id, $0.questions.filter(\.kind.isOpen).map(\.id)) }
    let events = try book.store.answers(
      ofMembersOf: id, to: Dictionary(open, uniquingKeysWith: { first, _ in first }))
    let aliases = seed.aliases
    items = cases.flatMap { content in
      let answers = Dictionary(
        grouping: OpenAnswer.all(to: content, in: events[content.id] ?? []), by: \.question)
      return content.questions.flatMap { question in
        (answers[question.id] ?? []).map { answer in
          Item(
            alias: aliases.alias(of: answer.id), content: content, question: question,
            answer: answer)
        }.sorted { $0.alias < $1.alias }
      }
    }
    sheet = CodingSheet(try book.store.codings(in: id), themes: themes.map(\.id))
  }

  /// Keeps which themes a coder found in an answer; it is on the disk when this returns.
  /// - Throws: `StoreError`.
  mutating func keep(_ found: Set<String>, in item: Item, by coder: String) throws {
    let coding = Coding(answer: item.answer.id, coder: coder, themes: found)
    try book.store.keep([coding], in: entry.invitation.id.bytes, at: .now)
    sheet.note(coding)
  }

  /// The names of themes, in the order of the code book.
  func names(of found: Set<String>) -> [String] {
    themes.filter { found.contains($0.id) }.map(\.name)
  }

  /// The answers in which coders found different themes and that nobody settled.
  var unsettled: [Item] {
    items.filter { sheet.decision(on: $0.answer.id) == nil && sheet.isDisputed($0.answer.id) }
  }

  /// How far the coders agree.
  var agreement: CodingAgreement {
    CodingAgreement(sheet, answers: items.map(\.answer.id), themes: themes.map(\.id))
  }
}
