internal import CaseModel
internal import Foundation
internal import Terminal

/// Shows a question, and answers to it.
struct QuestionView {
  let layout: PassageLayout

  /// The prompt, with the options as they can be named.
  /// - Parameter mixing: the order in which items are shown that must not tell the right one.
  func lines(_ question: Question, mixing: [Int]) -> [ScreenText] {
    var lines = layout.layout.lines(for: question.prompt) + [.empty]
    switch question.kind {
    case .single(let choices), .multiple(let choices): lines += numbered(choices.map(\.content))
    case .scale(let steps): lines += numbered(steps)
    case .order(let items): lines += numbered(mixing.map { items[$0] })
    case .match(let pairs):
      lines += numbered(pairs.map(\.left)) + [.empty]
      for (place, index) in mixing.enumerated() {
        lines += layout.marked(
          ScreenText("\(Self.letter(place))  ", style: .accent), pairs[index].right)
      }
    case .open, .number, .short: break
    }
    return lines
  }

  /// Asks for the answer.
  /// - Parameters:
  ///   - mixing: the order in which `lines` showed the items.
  ///   - draft: what was typed of an open answer before, and where what is typed now is kept.
  func ask(
    _ question: Question, mixing: [Int], draft: DraftKeeper, with asker: Asker
  ) throws -> Asked<Response> {
    let asker = asker.offeringHints(!question.hints.isEmpty)
    return switch question.kind {
    case .open(let minimum, let maximum):
      try asker.openAnswer(
        minimum: minimum, maximum: maximum, initial: draft.text, onDraft: draft.keep
      ).map { .text($0) }
    case .single(let choices): try asker.choice(of: choices.count).map { .choices([$0]) }
    case .multiple(let choices): try asker.choices(of: choices.count).map { .choices($0) }
    case .scale(let steps): try asker.choice(of: steps.count).map { .level($0) }
    case .order(let items):
      try asker.order(of: items.count).map { order in .order(order.map { mixing[$0] }) }
    case .match(let pairs):
      try asker.matches(of: pairs.count).map { places in .matches(places.map { mixing[$0] }) }
    case .number: try asker.number().map { .number($0) }
    case .short: try asker.words().map { .text($0) }
    }
  }

  /// An answer in words.
  func lines(_ response: Response, to question: Question) -> [ScreenText] {
    switch (response, question.kind) {
    case (.text(let text), _):
      let wrapper = LineWrapper(width: layout.width)
      return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        wrapper.lines(ScreenText($0))
      }
    case (.choices(let chosen), _):
      return layout.items(chosen.map { question.kind.choices[$0].content })
    case (.order(let order), .order(let items)): return numbered(order.map { items[$0] })
    case (.matches(let matches), .match(let pairs)):
      return zip(pairs, matches).flatMap { pair, right in
        let text = "\(pair.left.plainText) — \(pairs[right].right.plainText)"
        return LineWrapper(width: layout.width).lines(ScreenText(text))
      }
    case (.level(let level), .scale(let steps)): return layout.items([steps[level]])
    case (.number(let number), _): return [ScreenText(number.inWords)]
    default: return [ScreenText("—")]
    }
  }

  /// The right answer in words; empty where there is none to give.
  func solution(of question: Question) -> [ScreenText] {
    switch question.kind {
    case .single(let choices), .multiple(let choices):
      layout.items(choices.filter(\.isCorrect).map(\.content))
    case .order(let items): lines(.order(Array(items.indices)), to: question)
    case .match(let pairs): lines(.matches(Array(pairs.indices)), to: question)
    case .number(let range):
      [
        ScreenText(
          range.lowerBound == range.upperBound
            ? range.lowerBound.inWords
            : "\(range.lowerBound.inWords)–\(range.upperBound.inWords)")
      ]
    case .short(let accepted): accepted.map { ScreenText($0) }
    case .open, .scale: []
    }
  }

  private func numbered(_ contents: [Content]) -> [ScreenText] {
    contents.enumerated().flatMap { index, content in
      layout.marked(ScreenText("\(index + 1)  ", style: .accent), content)
    }
  }

  private static func letter(_ place: Int) -> String {
    String(UnicodeScalar(UInt8(65 + min(place, MatchPair.most - 1))))
  }
}

extension Asked {
  /// The same with the answer put into another form.
  func map<Other>(_ transform: (Value) -> Other) -> Asked<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .hint: .hint
    case .skip: .skip
    case .back: .back
    case .list: .list
    case .stop: .stop
    }
  }
}
