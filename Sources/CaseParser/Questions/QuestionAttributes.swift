internal import CaseModel

/// What stands in the `{…}` at the end of a question's prompt.
struct QuestionAttributes {
  var id: String?
  var type: String?
  var minimum: Int?
  var maximum: Int?
  var points: Double?
  var stage: Question.Stage?
  var asksConfidence = false
  var frame: ReflectionFrame?
  var shuffles = true
  var isSensitive = false
  var revision: Int?

  /// A word that says nothing the format knows, and what may have been meant.
  struct Problem {
    var word: String
    var message: String
    var fix: String?
  }

  /// Reads the words between the braces.
  /// - Returns: what they say, and what is wrong with the rest.
  static func parse(_ text: String) -> (Self, [Problem]) {
    var attributes = QuestionAttributes()
    var problems: [Problem] = []
    for word in text.split(maxSplits: 100, whereSeparator: \.isWhitespace) {
      if let problem = attributes.read(String(word)) { problems.append(problem) }
    }
    return (attributes, problems)
  }

  private static let types = [
    "open", "single", "multiple", "order", "match", "scale", "number", "short",
  ]
  private static let names = [
    "type", "min", "max", "points", "stage", "confidence", "frame", "shuffle", "revision",
    "sensitive",
  ]

  private mutating func read(_ word: String) -> Problem? {
    let folded = word.halfWidth
    if folded.hasPrefix("#") {
      let name = String(folded.dropFirst())
      let isName =
        name.utf8.allSatisfy(\.isNameASCII)
        || name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      if !name.isEmpty { id = name }
      return isName && !name.isEmpty
        ? nil
        : Problem(
          word: word, message: "“\(word)” is no question id.",
          fix: "Use letters, digits, - and _ only, as #first-move.")
    }
    let parts = folded.split(separator: "=", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return nil }
    let value = parts.count > 1 ? parts[1] : nil
    guard Self.names.contains(name) else {
      let nearest = Spelling.nearest(to: name, among: Self.names)
      return Problem(
        word: word, message: "There is no question attribute “\(name)”.",
        fix: nearest.map { "Did you mean “\($0)”?" } ?? "Delete it.")
    }
    return set(name, value)
      ? nil
      : Problem(
        word: word, message: "“\(word)” says nothing that “\(name)” can be.",
        fix: "Write \(Self.example(of: name)).")
  }

  private mutating func set(_ name: String, _ value: String?) -> Bool {
    switch name {
    case "type":
      type = value.flatMap { Self.types.contains($0) ? $0 : nil }
      return type != nil
    case "min": return Self.assign(&minimum, value.flatMap { Int($0) }, where: { $0 >= 0 })
    case "max": return Self.assign(&maximum, value.flatMap { Int($0) }, where: { $0 > 0 })
    case "points":
      return Self.assign(&points, value.flatMap { Double($0) }, where: { $0 > 0 && $0 < 1000 })
    case "stage": return Self.assign(&stage, value.flatMap(Question.Stage.init))
    case "revision": return Self.assign(&revision, value.flatMap { Int($0) }, where: { $0 > 0 })
    case "frame": return Self.assign(&frame, value.flatMap(ReflectionFrame.init))
    case "shuffle": return Self.flag(&shuffles, value)
    case "sensitive": return Self.flag(&isSensitive, value)
    default: return Self.flag(&asksConfidence, value)
    }
  }

  private static func assign<Value>(
    _ place: inout Value?, _ value: Value?, where isAllowed: (Value) -> Bool = { _ in true }
  ) -> Bool {
    guard let value, isAllowed(value) else { return false }
    place = value
    return true
  }

  private static func flag(_ place: inout Bool, _ value: String?) -> Bool {
    guard let flag = ["true": true, "false": false][value ?? "true"] else { return false }
    place = flag
    return true
  }

  private static func example(of name: String) -> String {
    switch name {
    case "type": "type= with one of \(types.joined(separator: ", "))"
    case "stage": "stage=before, stage=after or stage=both"
    case "confidence", "sensitive": name
    case "frame":
      "frame= with one of \(ReflectionFrame.allCases.map(\.rawValue).joined(separator: ", "))"
    case "shuffle": "shuffle=false"
    case "points": "points=2"
    default: "\(name)= with a whole number"
    }
  }
}

extension UInt8 {
  /// Whether a byte may stand in an id: most are ASCII, of which it is told without looking properties up.
  fileprivate var isNameASCII: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
