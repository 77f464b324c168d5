internal import CaseMarkdown
internal import CaseModel

/// What a page shows of a question.
struct QuestionValues {
  let renderer: HTMLRenderer
  let words: SiteLanguage
  let isChinese: Bool
  /// Whether right options, model answers and rubrics may be shown.
  let showsSolutions: Bool

  /// The values for a question.
  func values(_ question: Question, number: Int) -> Values {
    var values: Values = [
      "number": String(number), "anchor": "q-\(question.id)", "kind": question.kind.name,
      "kindLabel": words["kind-\(kindName(question.kind))"],
      "prompt": renderer.html(question.prompt), "limits": Values.absent,
      "options": Values.absent, "pairs": Values.absent,
    ]
    values.setList("hints", "hasHints", html(question.hints))
    values["points"] = question.points.map(words.points) ?? Values.absent
    if case .open(let minimum, let maximum) = question.kind {
      let limits = words.limits(minimum, maximum, inCharacters: isChinese)
      values["limits"] = limits ?? Values.absent
    }
    addOptions(of: question, to: &values)
    values["solution"] = (showsSolutions ? solution(of: question) : nil) ?? Values.absent
    return values
  }

  private func kindName(_ kind: QuestionKind) -> String {
    if kind.choices.contains(where: { $0.target != nil }) { return "branch" }
    return kind.isPoll ? "poll" : kind.name
  }

  private func addOptions(of question: Question, to values: inout Values) {
    switch question.kind {
    case .single(let choices): values["options"] = options(choices, marker: "radio")
    case .multiple(let choices): values["options"] = options(choices, marker: "checkbox")
    case .scale(let steps):
      values["options"] =
        ["isOrdered": true, "marker": "step", "items": steps.map { html($0) }] as Values
    case .order(let items):
      values["options"] =
        ["isOrdered": false, "marker": "step", "items": mixed(items).map { html($0) }] as Values
    case .match(let pairs):
      let right = zip(letters, mixed(pairs.map(\.right))).map { letter, content in
        html(content).adding(["letter": letter])
      }
      values["pairs"] = ["left": pairs.map { html($0.left) }, "right": right] as Values
    case .open, .number, .short: break
    }
  }

  private func options(_ choices: [Choice], marker: String) -> Values {
    let items = choices.map { choice in
      var values = html(choice.content)
      values["href"] = choice.target.map { "#" + SiteAddress.encoded($0) } ?? Values.absent
      return values
    }
    return ["isOrdered": false, "marker": marker, "items": items]
  }

  private func mixed(_ items: [Content]) -> [Content] { Self.mixing(items).map { items[$0] } }

  /// The places of items in an order that doesn't tell the right one, the same in every build: by their text.
  static func mixing(_ items: [Content]) -> [Int] {
    items.enumerated().map { ($0.element.plainText, $0.offset) }.sorted { $0 < $1 }.map(\.1)
  }

  private func solution(of question: Question) -> Values? {
    var values: Values = [:]
    let feedback = question.kind.choices.compactMap { choice in
      choice.feedback.map { feedback -> Values in
        [
          "html": "<p><strong>\(renderer.inlineHTML(choice.content))</strong></p>"
            + renderer.html(feedback)
        ]
      }
    }
    let correct = correct(question.kind)
    values.setList("correct", "hasCorrect", correct.map { ["html": $0] as Values })
    values.setList("answers", "hasAnswers", html(question.modelAnswers))
    values.setList("feedback", "hasFeedback", feedback + html(question.feedback))
    values.setList("rubric", "hasRubric", question.rubric.map(criterion))
    let parts = ["hasCorrect", "hasAnswers", "hasFeedback", "hasRubric"]
    return parts.contains { values[$0] as? Bool == true } ? values : nil
  }

  private func criterion(_ criterion: Criterion) -> Values {
    var values: Values = [
      "html": renderer.inlineHTML(criterion.content), "weight": criterion.weight.inWords,
    ]
    values.setList("levels", "hasLevels", html(criterion.levels))
    return values
  }

  private func correct(_ kind: QuestionKind) -> [String] {
    switch kind {
    case .single(let choices), .multiple(let choices):
      return choices.filter(\.isCorrect).map { renderer.inlineHTML($0.content) }
    case .order(let items): return items.map { renderer.inlineHTML($0) }
    case .match(let pairs):
      return pairs.map { "\(renderer.inlineHTML($0.left)) — \(renderer.inlineHTML($0.right))" }
    case .number(let range):
      let low = range.lowerBound.inWords
      let high = range.upperBound.inWords
      return [low == high ? low : "\(low)–\(high)"]
    case .short(let accepted): return accepted.map { HTMLEscape.text($0) }
    case .open, .scale: return []
    }
  }

  private func html(_ content: Content) -> Values {
    ["html": renderer.inlineHTML(content), "href": Values.absent]
  }

  private func html(_ contents: [Content]) -> [Values] {
    contents.map { ["html": renderer.html($0)] }
  }

  private var letters: [String] { (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) } }
}
