internal import CaseModel

/// An option with the share of the points that Moodle gives for it.
struct GradedOption {
  var text: String
  var feedback: String?
  /// From −100 to 100.
  var percentage: Double

  /// The choice that options make, and what of their shares Casebook can't say.
  static func kind(
    of options: [GradedOption], isSingle: Bool
  ) -> (ExchangeQuestion.Kind, notes: [String]) {
    var notes: [String] = []
    let isPoll = isSingle && options.allSatisfy { $0.percentage == 100 }
    let best = options.map(\.percentage).max() ?? 0
    let choices = options.map { option in
      ExchangeOption(
        option.text,
        isCorrect: !isPoll && best > 0
          && (isSingle ? option.percentage == best : option.percentage > 0),
        feedback: option.feedback)
    }
    if isSingle {
      for option in options where option.percentage != 0 && option.percentage != best {
        notes.append(
          "gives \(option.percentage.inWords) % for “\(option.text)”; here one option is right")
      }
      // Several best options of one that is to be chosen: each is right, which only boxes can say.
      if choices.count(where: \.isCorrect) > 1 {
        notes.append("takes any of several options; here all of them are to be chosen")
        return (.multiple(choices), notes)
      }
      return (.single(choices), notes)
    }
    if Set(options.map(\.percentage).filter { $0 > 0 }).count > 1 {
      notes.append("weighs its right options differently; here each counts the same")
    }
    return (.multiple(choices), notes)
  }

  /// The choice between true and false.
  static func trueFalse(
    _ isTrue: Bool, whenTrue: String?, whenFalse: String?, isChinese: Bool
  ) -> ExchangeQuestion.Kind {
    .single([
      ExchangeOption(isChinese ? "正确" : "True", isCorrect: isTrue, feedback: whenTrue),
      ExchangeOption(isChinese ? "错误" : "False", isCorrect: !isTrue, feedback: whenFalse),
    ])
  }

  /// Pairs; a question of order where the right sides are 1, 2, 3 … in that order.
  static func orderOrMatch(_ pairs: [ExchangePair]) -> ExchangeQuestion.Kind {
    let isOrder =
      pairs.count > 1
      && pairs.enumerated().allSatisfy { $1.right == "\($0 + 1)" || $1.right == "\($0 + 1)." }
    return isOrder ? .order(pairs.map(\.left)) : .match(pairs)
  }
}

/// A number that is right.
enum NumberAnswer {
  /// A range of finite numbers; nil where there is none.
  static func range(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    low.isFinite && high.isFinite && low <= high ? low...high : nil
  }

  /// A number without the last digits, which sums of decimal fractions get wrong.
  static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    var scale = 1.0
    while abs(number) * scale < 1e11, scale < 1e11 { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    return abs(rounded - number) <= abs(number) * 1e-11 ? rounded : number
  }
}
