import CaseModel

@testable import Interchange

extension ExchangeQuestion {
  /// Everything it says, without the marks of Markdown and those that keep its words apart from the format's.
  var words: [String] {
    let texts: [String] =
      switch kind {
      case .open: []
      case .single(let options), .multiple(let options):
        options.flatMap { ["\($0.isCorrect)", $0.text, $0.feedback ?? "-"] }
      case .order(let items), .scale(let items): items
      case .match(let pairs): pairs.flatMap { [$0.left, $0.right] }
      case .number(let range): ["\(range)"]
      case .short(let accepted): accepted.map { MarkdownText.escaping($0) }
      }
    let criteria = rubric.flatMap { [$0.text, "\($0.weight)"] + $0.levels }
    let notes = hints + modelAnswers + feedback + facilitatorNotes + criteria
    return ([prompt] + texts + notes).map {
      MarkdownText.plain($0).filter { $0 != "\u{200B}" && !$0.isWhitespace }
    }
  }

  /// What it says besides its texts. One point is what a question without points is worth.
  var marks: [String] {
    [
      id, kindName, points == 1 ? "-" : points.map { "\($0)" } ?? "-", "\(shuffles)",
      stage.rawValue,
      "\(asksConfidence)", frame?.rawValue ?? "-", "\(isSensitive)", "\(revision)",
      options.map { $0.target ?? "-" }.joined(separator: " "), "\(samples.count)",
    ]
  }
}
