internal import Interchange

/// What `casebook export --to` takes.
enum ExportTarget: String, CaseIterable {
  case gift
  case moodleXML = "moodle-xml"
  case qti21
  case xapi
  case cmi5
  case anki
  case csv
  case json

  /// The format of questions; nil for statements, which are of answers, and for courses, which are of pages.
  var format: ExportFormat? { ExportFormat(rawValue: rawValue) }
}
