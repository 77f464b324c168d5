public import CaseModel
internal import Foundation

/// Responses as they are stored: JSON with its keys in order, so that the same response always has the same
/// text.
public enum ResponseCoding {
  /// The JSON of a response.
  /// - Throws: an `EncodingError` for a number that JSON doesn't have.
  public static func json(_ response: Response) throws -> String {
    String(decoding: try JSONLine.encode(ResponseForm(response)), as: UTF8.self)
  }

  /// The response that JSON holds.
  /// - Throws: `UnreadableEvent` for JSON of another form.
  public static func response(_ json: String) throws -> Response {
    let form = try? JSONDecoder().decode(ResponseForm.self, from: Data(json.utf8))
    guard let response = form?.response else { throw UnreadableEvent() }
    return response
  }
}

/// Thrown for JSON that is no event or response of this version.
public struct UnreadableEvent: Error, Equatable {}
