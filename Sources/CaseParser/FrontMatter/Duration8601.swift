/// The working time of a case: minutes, or an ISO 8601 duration such as `PT1H30M`.
enum Duration8601 {
  /// The minutes that a text names; nil where it is neither form.
  static func minutes(_ text: String) -> Int? {
    if let minutes = Int(text) { return minutes }
    guard text.hasPrefix("PT"), text.count > 2 else { return nil }
    var rest = text.dropFirst(2)
    var total = 0
    for (unit, factor) in [("H", 60), ("M", 1)] as [(Character, Int)] {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), number < 10_000, rest.dropFirst(digits.count).first == unit
      else { continue }
      total += number * factor
      rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty ? total : nil
  }
}
