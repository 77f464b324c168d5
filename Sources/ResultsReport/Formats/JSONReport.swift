internal import Disclosure
internal import Foundation

/// A report as JSON.
public enum JSONReport {
  private struct Document: Encodable {
    var version = 1
    var cohort: String?
    var figures: String
    var notes: [String]?
    var sections: [Section]
  }

  private struct Section: Encodable {
    var `case`: String?
    var question: String?
    var title: String?
    var tables: [Table]
  }

  private struct Table: Encodable {
    var table: String
    var title: String?
    var columns: [String]
    var rows: [Row]
  }

  private struct Row: Encodable {
    var id: String
    var title: String?
    /// Null where the figure is withheld.
    var figures: [Int?]
  }

  /// The whole report.
  /// - Throws: an `EncodingError`.
  public static func text(_ report: Report) throws -> String {
    try encode(
      Document(
        cohort: report.cohort, figures: report.exactness.rawValue, notes: report.notes,
        sections: report.sections.map { section($0) }))
  }

  /// The figures of a case, or of the whole cohort where nil, in the same bytes for the same figures
  /// whatever the language.
  /// - Throws: an `EncodingError`.
  public static func figures(_ report: Report, of caseID: String?) throws -> String {
    try encode(
      Document(
        figures: report.exactness.rawValue,
        sections: report.released(of: caseID).map { section($0, hasTitles: false) }))
  }

  private static func section(_ section: ReportSection, hasTitles: Bool = true) -> Section {
    Section(
      case: section.caseID, question: section.questionID, title: hasTitles ? section.title : nil,
      tables: section.tables.map { table in
        Table(
          table: table.kind.rawValue, title: hasTitles ? table.title : nil,
          columns: table.columns.map(\.id),
          rows: zip(table.rows, table.figures).map {
            Row(id: $0.id, title: hasTitles ? $0.title : nil, figures: $1.map(\.value))
          })
      })
  }

  private static func encode(_ document: Document) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
