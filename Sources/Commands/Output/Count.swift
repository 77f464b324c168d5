/// Numbers of things in English.
enum Count {
  /// A number with the right form of its noun, as `1 case` or `2 cases`.
  static func text(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
