public import Disclosure

/// A table of a report: what is shown on the terminal, in CSV and JSON, and beside each chart of the page.
public struct ReportTable: Sendable, Hashable {
  /// What a table is of.
  public enum Kind: String, Sendable {
    case participation, weeks, cases, summary, scores, items, answers, options, moves, certainty,
      criteria, themes, peers, trainer, agreement
    case commitments, everything
  }

  /// A row or a column: its name for machines and for people.
  public struct Heading: Sendable, Hashable {
    /// The name for machines, the same in every language.
    public let id: String
    /// The name for people.
    public let title: String

    init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What it is of.
  public let kind: Kind
  /// The name of the table.
  public let title: String
  /// The columns, that of the rows' names apart.
  public let columns: [Heading]
  /// The rows.
  public let rows: [Heading]
  /// The figures by row and column.
  public let figures: [[Figure]]

  init(
    _ kind: Kind, _ title: String, columns: [Heading], rows: [Heading], figures: [[Figure]]
  ) {
    self.kind = kind
    self.title = title
    self.columns = columns
    self.rows = rows
    self.figures = figures
  }
}

/// A part of a report: the cohort, a case, or a question.
public struct ReportSection: Sendable, Hashable {
  /// The id of the case; nil for the whole cohort.
  public let caseID: String?
  /// The id of the question; nil for the whole case.
  public let questionID: String?
  /// The heading.
  public let title: String
  /// Sentences below the heading.
  public let notes: [String]
  /// The tables.
  public let tables: [ReportTable]

  init(
    caseID: String? = nil, questionID: String? = nil, title: String, notes: [String] = [],
    tables: [ReportTable]
  ) {
    self.caseID = caseID
    self.questionID = questionID
    self.title = title
    self.notes = notes
    self.tables = tables
  }
}
