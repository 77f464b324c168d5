internal import CaseMarkdown
internal import Disclosure

/// A report as one page that needs nothing else: charts, and beside each the figures.
public enum HTMLReport {
  /// The page.
  public static func text(_ report: Report) -> String {
    let words = report.words
    let title = "\(report.cohort) · \(words.results)"
    var parts = [
      "<h1>\(HTMLEscape.text(report.cohort))</h1>",
      notes(report.notes),
    ]
    parts += Self.sections(report.sections, words)
    return """
      <!DOCTYPE html>
      <html lang="\(report.isChinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLEscape.text(title))</title>
      <style>
      \(ReportStyle.page)
      </style>
      </head>
      <body>
      <main>
      \(parts.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  /// What is to be said of all figures.
  static func notes(_ notes: [String]) -> String {
    "<ul class=\"notes\">" + notes.map { "<li>\(HTMLEscape.text($0))</li>" }.joined() + "</ul>"
  }

  /// The parts of a report, with their charts.
  static func sections(_ sections: [ReportSection], _ words: ReportWords) -> [String] {
    sections.enumerated().map { section($0.element, "s\($0.offset)", words) }
  }

  private static func section(_ section: ReportSection, _ id: String, _ words: ReportWords)
    -> String
  {
    let level = section.questionID == nil ? 2 : 3
    let notes = section.notes.map { "<p>\(HTMLEscape.text($0))</p>" }.joined()
    let tables = section.tables.enumerated().map { figure($0.element, "\(id)-\($0.offset)", words) }
    return "<section><h\(level)>\(HTMLEscape.text(section.title))</h\(level)>\(notes)"
      + tables.joined(separator: "\n") + "</section>"
  }

  /// A chart with its table; the table alone where a chart would say nothing.
  private static func figure(_ table: ReportTable, _ id: String, _ words: ReportWords) -> String {
    let shown =
      "<div class=\"figures\" role=\"group\" tabindex=\"0\" aria-label=\"\(HTMLEscape.text(table.title))\">"
      + HTMLTable.text(table) + "</div>"
    guard let svg = chart(of: table) else { return shown }
    let description = HTMLTable.sentence(table)
    return "<figure><figcaption>\(HTMLEscape.text(table.title))</figcaption>"
      + svg.element(id: id, title: table.title, description: description)
      + "<details><summary>\(words.pick("The figures", "数据表"))</summary>"
      + "\(shown)</details></figure>"
  }

  private static func chart(of table: ReportTable) -> SVG? {
    switch table.kind {
    case .cases, .summary, .items, .agreement, .everything: nil
    case .participation, .certainty, .criteria, .peers, .trainer: StackedChart(table)?.svg()
    case .weeks, .scores, .answers, .options, .commitments, .themes: BarChart(table)?.svg()
    case .moves: FlowChart(table)?.svg()
    }
  }
}
