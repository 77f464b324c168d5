/// Writes the scripts that hold data.
enum JavaScript {
  /// A script that hands data to a function.
  static func call(_ function: String, _ argument: String) -> [UInt8] {
    Array("\(function)(\(argument));\n".utf8)
  }

  /// The same, with an argument in parts, the middle one as it is.
  static func call(
    _ function: String, _ start: String, _ middle: [UInt8], _ end: String
  ) -> [UInt8] {
    Array("\(function)(\(start)".utf8) + middle + Array("\(end));\n".utf8)
  }
}
