internal import CaseModel
internal import Foundation

/// The JSON in which responses are stored: the name of their kind, and what it holds.
///
/// `{"type":"text","text":"…"}`, `{"type":"choices","options":[0,2]}`, likewise `order` and `matches`,
/// `{"type":"level","level":1}`, `{"type":"number","number":5}`, `{"type":"skipped"}`.
enum ResponseCoding {
  private struct Form: Codable {
    var type: String
    var text: String?
    var options: [Int]?
    var level: Int?
    var number: Double?
  }

  private struct Unknown: Error {}

  static func json(_ response: Response) throws -> String {
    let form =
      switch response {
      case .text(let text): Form(type: "text", text: text)
      case .choices(let options): Form(type: "choices", options: options)
      case .order(let options): Form(type: "order", options: options)
      case .matches(let options): Form(type: "matches", options: options)
      case .level(let level): Form(type: "level", level: level)
      case .number(let number): Form(type: "number", number: number)
      case .skipped: Form(type: "skipped")
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(form), as: UTF8.self)
  }

  /// - Throws: an error for JSON of another form.
  static func response(_ json: String) throws -> Response {
    let form = try JSONDecoder().decode(Form.self, from: Data(json.utf8))
    switch (form.type, form.text, form.options, form.level, form.number) {
    case ("text", let text?, _, _, _): return .text(text)
    case ("choices", _, let options?, _, _): return .choices(options)
    case ("order", _, let options?, _, _): return .order(options)
    case ("matches", _, let options?, _, _): return .matches(options)
    case ("level", _, _, let level?, _): return .level(level)
    case ("number", _, _, _, let number?): return .number(number)
    case ("skipped", _, _, _, _): return .skipped
    default: throw Unknown()
    }
  }
}
