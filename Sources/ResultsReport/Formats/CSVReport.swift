internal import CaseModel
internal import Disclosure

/// A report as CSV (RFC 4180): one figure a line, with the names of its table, row and column.
public enum CSVReport {
  /// The text. Figures that are withheld are empty.
  public static func text(_ report: Report) -> String {
    var lines = ["case,question,table,row,row_title,column,figure"]
    for section in report.sections {
      for table in section.tables {
        for (row, figures) in zip(table.rows, table.figures) {
          for (column, figure) in zip(table.columns, figures) {
            let cells = [
              section.caseID ?? "", section.questionID ?? "", table.kind.rawValue, row.id,
              row.title,
              column.id, figure.value.map(String.init) ?? "",
            ]
            lines.append(
              (cells.dropLast().map(CSVField.text) + cells.suffix(1)).joined(separator: ","))
          }
        }
      }
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}
