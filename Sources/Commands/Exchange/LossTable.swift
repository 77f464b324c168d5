internal import CaseModel
internal import Interchange

/// What an export left out, and why, as a table: a row for each thing and reason, with where it was.
struct LossTable {
  private struct Row {
    var what: String
    var why: String
    var places: [String] = []
  }

  private var rows: [Row] = []

  /// How many places a row names.
  private static let mostPlaces = 4

  init(_ losses: [ExportLoss]) {
    var indices: [String: Int] = [:]
    for loss in losses.sorted(by: { $0.feature < $1.feature }) {
      let key = loss.feature.rawValue + loss.reason
      if indices[key] == nil {
        indices[key] = rows.count
        rows.append(Row(what: loss.feature.name, why: loss.reason))
      }
      if let index = indices[key] {
        rows[index].places.append(loss.caseID + (loss.questionID.map { "#\($0)" } ?? ""))
      }
    }
  }

  /// The lines of the table; one that says so where nothing was left out.
  var lines: [String] {
    guard !rows.isEmpty else { return ["Nothing was left out."] }
    let cells =
      [["Left out or changed", "Why", "Where"]]
      + rows.map { [$0.what, $0.why, Self.text($0.places)] }
    let widths = (0..<2).map { column in cells.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return cells.map { row in
      (0..<2).map { column in
        row[column]
          + String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]) + 2)
      }.joined() + row[2]
    }
  }

  private static func text(_ places: [String]) -> String {
    let named = places.prefix(mostPlaces).joined(separator: ", ")
    let others = places.count - mostPlaces
    return others > 0 ? "\(named) and \(others) more" : named
  }
}
