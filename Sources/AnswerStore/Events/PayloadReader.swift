internal import AnswerCoding
package import CaseModel

/// Reads stored responses, of which most are the same few: those are read once.
package struct PayloadReader {
  private var known: [String: Response] = [:]

  /// More different ones than this aren't kept; they would be numbers or orders of many things.
  private static let limit = 10_000
  private static let textStart = #"{"text":""#.utf8
  private static let textEnd = #"","type":"text"}"#.utf8

  /// A reader that has read nothing yet.
  package init() {}

  /// The response that JSON holds.
  /// - Throws: `UnreadableEvent` for JSON of another form.
  package mutating func response(_ json: String) throws -> Response {
    if let text = Self.plainText(json) { return .text(text) }
    if let response = known[json] { return response }
    let response = try ResponseCoding.response(json)
    if known.count < Self.limit { known[json] = response }
    return response
  }

  /// The text of an answer in words, where nothing in it is escaped.
  private static func plainText(_ json: String) -> String? {
    let bytes = json.utf8
    guard bytes.count > textStart.count + textEnd.count, bytes.starts(with: textStart),
      bytes.suffix(textEnd.count).elementsEqual(textEnd)
    else { return nil }
    let text = bytes.dropFirst(textStart.count).dropLast(textEnd.count)
    return text.contains(UInt8(ascii: "\\")) ? nil : String(text)
  }
}
