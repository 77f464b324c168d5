/// What a template is filled with, by the names that it uses.
typealias Values = [String: Any]

extension Dictionary where Key == String, Value == Any {
  /// Stands for a value that isn't there. Leaving it out would have the template look for it in
  /// everything around, which is slow and may find another one.
  static var absent: Any { false }
}

extension Dictionary where Key == String, Value == Any {
  /// Adds a list, and under `flag` whether there is anything in it.
  mutating func setList(_ name: String, _ flag: String, _ values: [Any]) {
    self[name] = values
    self[flag] = !values.isEmpty
  }
}
