internal import CaseModel

/// A JSON Schema (draft 2020-12) for what a person writes in YAML, made from the keys that the program
/// itself goes by.
struct JSONSchema: Encodable {
  private let value: Value

  /// A schema with a name.
  init(title: String, keys: [KeyForm.Key]) {
    var members = Self.object(of: keys)
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .text(title)
    value = .object(members)
  }

  /// The schema of front matter.
  static let frontMatter = JSONSchema(
    title: "The front matter of a Casebook case",
    keys: FrontMatterKey.allCases.map { KeyForm.Key($0.rawValue, $0.form, $0.meaning) })

  /// The schema of `casebook.yml`.
  static let configuration = JSONSchema(
    title: "casebook.yml, the configuration of a Casebook library",
    keys: ConfigurationKey.allCases.map { KeyForm.Key($0.rawValue, $0.form, $0.meaning) })

  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

  private static func object(of keys: [KeyForm.Key]) -> [String: Value] {
    var properties: [String: Value] = [:]
    for key in keys {
      var schema = self.schema(of: key.form)
      schema["description"] = .text(key.meaning)
      properties[key.name] = .object(schema)
    }
    return ["type": "object", "properties": .object(properties), "additionalProperties": false]
  }

  private static func schema(of form: KeyForm) -> [String: Value] {
    switch form {
    case .text: ["type": ["string", "number"]]
    case .list:
      ["type": "array", "items": ["type": ["string", "number"]], "uniqueItems": true]
    case .date: ["type": "string", "pattern": .text(datePattern)]
    case .language: ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"]
    case .duration:
      [
        "anyOf": [
          ["type": "integer", "minimum": 1, "maximum": 14_400],
          ["type": "string", "pattern": "^PT([0-9]{1,4}H)?([0-9]{1,4}M)?$"],
        ]
      ]
    case .address: ["type": "string", "pattern": "^https?://[^/?#\\s][^?#\\s]*$"]
    case .choice(let words): ["enum": .list(words.map { .text($0) })]
    case .integer(let bounds):
      [
        "type": "integer", "minimum": .number(bounds.lowerBound),
        "maximum": .number(bounds.upperBound),
      ]
    case .keys(let keys): object(of: keys)
    case .anyKeys(let form):
      ["type": "object", "additionalProperties": .object(schema(of: form))]
    case .either(let one, let other):
      ["anyOf": [.object(schema(of: one)), .object(schema(of: other))]]
    }
  }

  private static let datePattern =
    "^[0-9]{4}(-[0-9]{1,2}-[0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}[日号])"
    + "([T ]+[0-9]{1,2}[:时点][0-9]{2}.*)?$"
}

extension JSONSchema {
  /// A value of JSON.
  indirect enum Value: Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
  {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Value])
    case object([String: Value])

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: Value...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Value)...) {
      self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .list(let values): try container.encode(values)
      case .object(let members): try container.encode(members)
      }
    }
  }
}
