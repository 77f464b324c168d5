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
  ///   - results: the figures.
  ///   - cohort: what the cohort is called.
  ///   - isSynthetic: whether its people don't exist.
  ///   - isChinese: whether it is in Chinese, or else in English.
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
        let stages = results.participation?.cases.first { $0.id == content.id }
        return [tables.section(content, stages)]
          + content.questions.map { tables.section($0, of: content) }
      }
  }

  /// A report of all cohorts of a store.
  /// - Parameters:
  ///   - overview: the figures; nil where none may be shown.
  ///   - isChinese: whether it is in Chinese, or else in English.
  public init(_ overview: PublishedOverview?, isChinese: Bool) {
    let words = ReportWords(isChinese: isChinese)
    self.words = words
    cohort = words.allCohorts
    self.isChinese = isChinese
    exactness = .exact
    guard let overview else {
      notes = [words.tooFew]
      sections = []
      return
    }
    notes = [words.withheld(overview.threshold), words.forTrainers]
    sections = [ReportTables(words: words).section(overview)]
  }

  /// The tables that are published together: those of a case, or of participation where nil, to which belongs in
  /// which weeks people finished the cases.
  func released(of caseID: String?) -> [ReportSection] {
    sections.compactMap { section in
      let tables = section.tables.filter {
        caseID == nil ? section.caseID == nil || $0.kind == .weeks : $0.kind != .weeks
      }
      guard caseID == nil ? !tables.isEmpty : section.caseID == caseID else { return nil }
      return ReportSection(
        caseID: section.caseID, questionID: section.questionID, title: section.title,
        notes: section.notes, tables: tables)
    }
  }
}
