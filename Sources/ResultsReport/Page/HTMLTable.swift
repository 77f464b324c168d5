internal import CaseMarkdown
internal import Disclosure

/// A table of a report in HTML.
enum HTMLTable {
  /// The element.
  static func text(_ table: ReportTable) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(HTMLEscape.text($0.title))</th>" }.joined()
    let rows = zip(table.rows, table.figures).map { row, figures in
      "<tr><th scope=\"row\">\(HTMLEscape.text(row.title))</th>"
        + figures.map { "<td>\($0.value.map(String.init) ?? "–")</td>" }.joined() + "</tr>"
    }
    return
      "<table><caption>\(HTMLEscape.text(table.title))</caption><thead><tr><td></td>\(head)</tr></thead>"
      + "<tbody>\(rows.joined())</tbody></table>"
  }

  /// The figures in one sentence, for who hears the page.
  static func sentence(_ table: ReportTable) -> String {
    zip(table.rows, table.figures).map { row, figures in
      let parts = zip(table.columns, figures).map { column, figure in
        let value = figure.value.map(String.init) ?? "–"
        return table.columns.count > 1 ? "\(column.title) \(value)" : value
      }
      return "\(row.title): \(parts.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
