public import Foundation

/// A statement of xAPI 1.0.3, as far as answers need it.
public struct Statement: Sendable, Encodable {
  struct Actor: Encodable {
    struct Account: Encodable {
      var homePage: String
      var name: String
    }

    var objectType = "Agent"
    var account: Account?
    var mbox: String?
  }

  struct Verb: Encodable {
    var id: String
    var display: [String: String]
  }

  struct Activity: Encodable {
    var objectType = "Activity"
    var id: String
    var definition: Definition
  }

  struct Definition: Encodable {
    var name: [String: String]
    var type: String
    var interactionType: String?
    var choices: [Component]?
    var scale: [Component]?
    var source: [Component]?
    var target: [Component]?
    var correctResponsesPattern: [String]?
  }

  struct Component: Encodable {
    var id: String
    var description: [String: String]
  }

  struct Result: Encodable {
    struct Score: Encodable { var scaled: Double }

    var response: String?
    var score: Score?
    var success: Bool?
    var completion: Bool?
    var extensions: [String: Int]?
  }

  struct Context: Encodable {
    struct Activities: Encodable { var parent: [Reference] }
    struct Reference: Encodable {
      var objectType = "Activity"
      var id: String
    }

    var contextActivities: Activities?
    var language: String
    var platform = "Casebook"
    var extensions: [String: String]?
  }

  /// The identity, which follows from that of the event alone.
  public let id: String
  let actor: Actor
  let verb: Verb
  let object: Activity
  let result: Result
  let context: Context
  let timestamp: String

  /// The JSON of statements, as a Learning Record Store takes them; the same bytes for the same statements.
  /// - Throws: an `EncodingError` for a number that JSON doesn't have.
  public static func json(_ statements: some Sequence<Statement>) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Array(statements))
  }
}
