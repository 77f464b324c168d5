internal import Foundation

/// Writes the scripts that hold data.
enum JavaScript {
  /// A text as a literal. It is JSON, which is JavaScript since ECMAScript 2019; `<` is escaped, so that a
  /// literal can't end the script element it may stand in.
  static func string(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "<": literal += "\\u003c"
      case "\u{2028}": literal += "\\u2028"
      case "\u{2029}": literal += "\\u2029"
      case _ where scalar.value < 0x20:
        literal += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

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
