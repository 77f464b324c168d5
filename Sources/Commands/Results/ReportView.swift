internal import ArgumentParser
internal import CaseModel
internal import Disclosure
internal import ResultsReport
internal import Terminal

/// Shows a report on a screen.
struct ReportView {
  let columns: Int
  /// Whether nothing is drawn, as for screen readers.
  let isPlain: Bool

  private static let widestColumn = 14
  private static let gap = 2

  /// The lines.
  func lines(_ report: Report) -> [ScreenText] {
    let wrapper = LineWrapper(width: columns)
    var lines = [ScreenText(report.cohort, style: .bold)]
    lines += report.notes.flatMap { wrapper.lines(ScreenText($0, style: .dim)) }
    return lines + report.sections.flatMap { [.empty] + self.lines($0) }
  }

  /// The lines on one question.
  /// - Parameter name: its number or id.
  /// - Throws: `ValidationError` where there is no such question.
  func lines(_ report: Report, question name: String) throws -> [ScreenText] {
    let sections = report.sections.filter { $0.questionID != nil }
    let place = sections.firstIndex { $0.questionID == name } ?? Int(name).map { $0 - 1 } ?? -1
    guard sections.indices.contains(place) else {
      throw ValidationError(
        "There is no question “\(name)”. There are: "
          + sections.compactMap(\.questionID).joined(separator: ", ") + ".")
    }
    return lines(sections[place])
  }

  private func lines(_ section: ReportSection) -> [ScreenText] {
    let wrapper = LineWrapper(width: columns)
    let title = ScreenText(section.title, style: section.questionID == nil ? .accent : .bold)
    return wrapper.lines(title) + section.notes.flatMap { wrapper.lines(ScreenText($0)) }
      + section.tables.flatMap { lines($0) }
  }

  private func lines(_ table: ReportTable) -> [ScreenText] {
    let title = ScreenText(table.title, style: .dim)
    if isPlain || isTooWide(table) { return [.empty, title] + listed(table) }
    let widths = table.columns.indices.map { column in
      let figures = table.figures.map { Self.text($0[column].value).count }
      return max(
        min(DisplayWidth.of(table.columns[column].title), Self.widestColumn), figures.max() ?? 0)
    }
    let room = columns - widths.reduce(0) { $0 + $1 + Self.gap }
    let longest = table.rows.map { DisplayWidth.of($0.title) }.max() ?? 0
    let first = min(room, longest)
    var lines = [ScreenText.empty, title]
    if table.columns.count > 1 {
      let head = zip(table.columns, widths).map {
        Self.right(Self.cut($0.title, $1), $1 + Self.gap)
      }
      lines.append(ScreenText(Self.spaces(first) + head.joined(), style: .dim))
    }
    for (row, figures) in zip(table.rows, table.figures) {
      let name = Self.cut(row.title, first)
      let cells = zip(figures, widths).map { Self.right(Self.text($0.value), $1 + Self.gap) }
      lines.append(
        ScreenText(name + Self.spaces(first - DisplayWidth.of(name)) + cells.joined()))
    }
    return lines
  }

  private func isTooWide(_ table: ReportTable) -> Bool {
    let figures = table.columns.reduce(0) {
      $0 + min(DisplayWidth.of($1.title), Self.widestColumn) + Self.gap
    }
    return columns - figures < 16
  }

  /// Each row in a line, what is nobody left out.
  private func listed(_ table: ReportTable) -> [ScreenText] {
    zip(table.rows, table.figures).flatMap { row, figures in
      let parts = zip(table.columns, figures).filter { $0.1.value != 0 }.map {
        "\($0.0.title) \(Self.text($0.1.value))"
      }
      return LineWrapper(width: columns).lines(
        ScreenText(row.title + ": " + parts.joined(separator: "; ")), rest: ScreenText("  "))
    }
  }

  private static func text(_ value: Int?) -> String { value.map(String.init) ?? "–" }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    spaces(width - DisplayWidth.of(text)) + text
  }

  private static func cut(_ text: String, _ width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    var kept = ""
    var taken = 1
    for character in text {
      taken += DisplayWidth.of(character)
      if taken > width { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
