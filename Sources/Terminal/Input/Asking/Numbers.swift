internal import CaseModel

/// Reads the numbers and letters by which options are named.
enum Numbers {
  /// The numbers in a line, parted by spaces or commas; nil where anything else stands in it.
  static func list(in line: String) -> [Int]? {
    let words = line.halfWidth.split { $0.isWhitespace || ",，、".contains($0) }
    let numbers = words.compactMap { Int($0) }
    return numbers.count == words.count ? numbers : nil
  }

  /// The places in the alphabet of the letters in a line, from zero; nil where anything else stands
  /// in it.
  static func letters(in line: String) -> [Int]? {
    var places: [Int] = []
    for scalar in line.halfWidth.uppercased().unicodeScalars {
      switch scalar {
      case "A"..."Z": places.append(Int(scalar.value) - 65)
      case " ", ",", "，", "、": continue
      default: return nil
      }
    }
    return places
  }
}
