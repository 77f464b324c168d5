/// The series of one name, by their labels.
struct PrometheusFamily: Sendable {
  enum Kind: String, Sendable {
    case counter, gauge, histogram
  }

  let kind: Kind
  /// By the text of the labels.
  private var members: [String: PrometheusSeries] = [:]

  init(kind: Kind) { self.kind = kind }

  /// The series of some labels, a new one where there is none.
  mutating func series(_ dimensions: [(String, String)]) -> PrometheusSeries {
    let labels = dimensions.map { "\(Self.name($0.0))=\"\(Self.escaped($0.1))\"" }
      .joined(separator: ",")
    if let known = members[labels] { return known }
    let new = PrometheusSeries(kind: kind)
    members[labels] = new
    return new
  }

  /// The lines of the family.
  func text(name: String) -> String {
    let lines = members.sorted { $0.key < $1.key }
      .map { $0.value.lines(name: name, labels: $0.key) }
    return "# TYPE \(name) \(kind.rawValue)\n" + lines.joined()
  }

  /// A name as Prometheus allows it.
  static func name(_ label: String) -> String {
    String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "_" })
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
