/// The percentages that Moodle gives the options of a choice of several: the right ones add up to 100, each wrong
/// one takes as much away as a right one gives, and none falls below zero, as Casebook scores them.
///
/// Moodle takes only certain percentages, one of which is 100 divided by each number up to ten, with five decimals.
struct MoodleFraction {
  /// Why a choice of several can't be carried exactly.
  static let limit = "Moodle knows no share for more than ten right options"

  private let right: Int

  init(_ options: [ExchangeOption]) { right = options.count(where: \.isCorrect) }

  /// Whether Moodle takes the percentages.
  var isExact: Bool { (1...10).contains(right) }

  /// The percentage of an option, as Moodle writes it.
  func percentage(of option: ExchangeOption) -> String {
    guard right > 0 else { return "100" }
    let whole = 10_000_000 / min(right, 10)
    let hundredThousandths = whole + (10_000_000 % min(right, 10) * 2 >= min(right, 10) ? 1 : 0)
    var decimals = String(hundredThousandths % 100_000)
    decimals = String(repeating: "0", count: 5 - decimals.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let number = "\(hundredThousandths / 100_000)" + (decimals.isEmpty ? "" : ".\(decimals)")
    return (option.isCorrect ? "" : "-") + number
  }
}
