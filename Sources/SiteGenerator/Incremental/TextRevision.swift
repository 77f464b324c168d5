internal import CaseLibrary
internal import CaseModel

/// Builds a site again where only the text of few cases changed, and nothing that lists, feeds and other cases' pages show.
///
/// Then only their own pages change, and the scripts of the search index with words that they got or lost. Whatever else
/// there may be to do is left to a build that looks at all cases.
struct TextRevision {
  let library: Library
  let inputs: SiteInputs
  /// What all pages have.
  let frame: PageFrame
  let survey: Survey
  /// The folder of the site.
  let folder: String
  /// What the last build left.
  let cache: BuildCache
  let cases: KeptCases
  let groundwork: Groundwork
  /// The slugs of all cases.
  let slugs: Set<String>

  /// How many cases are looked at one by one.
  static let mostChanges = 16

  /// What there is to do, and what is to be kept of it.
  struct Outcome {
    var list: TaskList
    var cache: BuildCache
    var cases: KeptCases
    var diagnostics: [Diagnostic]
  }

  /// Reads the cases that changed.
  /// - Parameters:
  ///   - changes: the places of their files.
  ///   - stamps: those of all files now.
  /// - Returns: nil where it takes all cases to tell what there is to do.
  /// - Throws: the error that stopped a case from being read.
  func run(_ changes: [Int], stamps: [FileStamp]) throws -> Outcome? {
    var result = Outcome(
      list: TaskList(siteKey: inputs.pageKey(kinds: frame.kinds)), cache: cache, cases: cases,
      diagnostics: [])
    do {
      var words = RevisedWords(try cases.records.keptWords())
      for place in changes {
        guard try revise(place, &words, &result) else { return nil }
        result.cache.sources[place].stamp = stamps[place].relied(on: inputs.start)
      }
      survey.spool.close()
      result.cases.records.add(words.newWords)
      return addIndex(words.changes, to: &result) ? result : nil
    } catch is ByteReader.Failure {
      return nil
    }
  }

  /// Reads a case.
  /// - Returns: whether only its text changed.
  private func revise(
    _ place: Int, _ words: inout RevisedWords, _ result: inout Outcome
  ) throws -> Bool {
    let file = library.files[place]
    try inputs.confinement.check(file.path)
    let readers = Pool { WordReader(number: $0) }
    let reading = try survey.read(file, slugs, readers)
    let old = try cases.records.item(at: place)
    guard let record = reading.record, reading.anchored.isEmpty,
      !groundwork.targets.contains(file.slug), record.differsOnlyInText(from: old.record)
    else { return false }
    if record.key == old.record.key { return true }
    result.diagnostics += reading.diagnostics
    result.cache.counts.warnings += record.warningCount - old.record.warningCount
    var reader = ByteReader(old.surroundings)
    let surroundings = try reader.optional { try $0.surroundings(card(at:)) }
    var search: SearchDocument?
    if let card = record.card, let surroundings {
      guard groundwork.order.indices.contains(surroundings.place) else { return false }
      let siteKey = result.list.siteKey
      let paths = CasePages.paths(card.slug, edition: frame.edition)
      let key = ContentKey(siteKey, paths, ofCase: record.key, surroundings)
      result.list.add(maker.task(of: card, file, surroundings, key: key, kept: reading.kept))
      search = words.revise(
        number: surroundings.place, from: old.record.search, to: record.search,
        readers.removeAll().first?.words)
    }
    try result.cases.records.replace(
      at: place,
      with: .init(record: record.with(record.references, search), surroundings: old.surroundings))
    return true
  }

  private var maker: CasePageMaker {
    CasePageMaker(
      library: library, frame: frame, templates: inputs.templates, spool: survey.spool,
      slugs: slugs)
  }

  /// The card of another case by its place in the list of all.
  private func card(at place: Int) throws -> CaseCard {
    guard groundwork.order.indices.contains(place),
      let card = try cases.records.item(at: groundwork.order[place]).record.card
    else { throw ByteReader.Failure() }
    return card
  }

  /// Adds the scripts of the index that change.
  /// - Returns: whether that can be told without making the index anew.
  private func addIndex(
    _ changes: [IndexRevision.Change], to result: inout Outcome
  ) -> Bool {
    guard !changes.isEmpty else { return true }
    let index = IndexRevision(
      starts: groundwork.shardStarts, caseCount: groundwork.order.count
    ) { [folder] in
      try? FileReader.bytes(at: "\(folder)/\(SearchIndex.path("words-\($0)"))")
    }
    guard let files = index.files(after: changes) else { return false }
    result.list.addSearch(files.scripts)
    result.cases.groundwork?.shardStarts = files.starts
    return true
  }
}
