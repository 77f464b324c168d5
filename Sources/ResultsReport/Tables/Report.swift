public import Disclosure

/// Published results of a cohort, put into tables for people.
public struct Report: Sendable {
  /// What the cohort is called.
  public let cohort: String
  /// Whether the words are Chinese.
  public let isChinese: Bool
  /// How exact the figures are.
  public let exactness: Exactness
  /// What is to be said of all figures.
  public let notes: [String]
  /// The parts, in order.
  public let sections: [ReportSection]

  let words: ReportWords

  /// A report.
  /// - Parameters:
  ///   - cohort: what the cohort is called.
  ///   - isSynthetic: whether its people don't exist.
  public init(_ results: PublishedResults, cohort: String, isSynthetic: Bool, isChinese: Bool) {
    let words = ReportWords(isChinese: isChinese)
    self.words = words
    self.cohort = cohort
    self.isChinese = isChinese
    exactness = results.exactness
    var notes = isSynthetic ? [words.synthetic] : []
    notes.append(words.withheld(results.threshold))
    notes.append(results.exactness == .exact ? words.forTrainer : words.rounded)
    self.notes = notes
    let tables = ReportTables(words: words)
    let overview = tables.overview(results)
    sections =
      (overview.map { [$0] } ?? [])
      + results.cases.flatMap { content in
        [tables.section(content)] + content.questions.map { tables.section($0, of: content) }
      }
  }

  /// The sections of a case; of the whole cohort where nil.
  public func sections(of caseID: String?) -> [ReportSection] {
    sections.filter { $0.caseID == caseID }
  }
}
