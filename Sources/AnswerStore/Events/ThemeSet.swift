internal import CaseModel
internal import Foundation

/// The themes of a coding as JSON, an array in order.
package enum ThemeSet {
  /// The JSON of themes.
  /// - Throws: an error of the encoder.
  package static func json(_ themes: Set<String>) throws -> String {
    String(decoding: try JSONEncoder().encode(themes.sorted()), as: UTF8.self)
  }

  /// The themes that JSON holds, found in an answer.
  /// - Throws: `StoreError.unreadableEvent` for JSON of another form.
  package static func themes(_ json: String, of answer: [UInt8]) throws -> Set<String> {
    guard let themes = try? JSONDecoder().decode(Set<String>.self, from: Data(json.utf8)) else {
      throw StoreError.unreadableEvent(id: answer.hexadecimal)
    }
    return themes
  }
}
