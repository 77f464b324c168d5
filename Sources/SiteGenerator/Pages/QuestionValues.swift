internal import CaseMarkdown
internal import CaseModel

/// What a page shows of a question.
struct QuestionValues {
  let renderer: HTMLRenderer
  let words: SiteLanguage
  let isChinese: Bool
  /// What readers see of it.
  let view: CaseAudience

  /// The values for a question.
  func values(_ question: Question, number: Int) -> Values {
    var values: Values = [
      "number": String(number), "anchor": "q-\(question.id)", "kind": question.kind.name,
      "kindLabel": words["kind-\(kindName(question.kind))"],
      "prompt": HTML(renderer.html(question.prompt)), "limits": Values.absent,
      "options": Values.absent, "pairs": Values.absent, "space": Values.absent,
    ]
    values.setList("hints", "hasHints", view.showsHints ? html(question.hints) : [])
    values.setList("notes", "hasNotes", view.showsNotes ? html(question.facilitatorNotes) : [])
    values.setList(
      "samples", "hasSamples", view.showsNotes ? question.samples.map(sample) : [])
    values["points"] = question.points.map(words.points) ?? Values.absent
    if case .open(let minimum, let maximum) = question.kind {
      let limits = words.limits(minimum, maximum, inCharacters: isChinese)
      values["limits"] = limits ?? Values.absent
      let length = (maximum ?? minimum ?? 0) * (isChinese ? 1 : 2)
      values["space"] = length > 400 ? "large" : length > 0 && length <= 120 ? "small" : "medium"
    }
    addOptions(of: question, to: &values)
    values["solution"] = (view.showsSolutions ? solution(of: question) : nil) ?? Values.absent
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
        [
          "isOrdered": false, "marker": "step",
          "items": question.placesByText.map { html(items[$0]) },
        ] as Values
    case .match(let pairs):
      let right = zip(letters, question.placesByText).map { letter, place in
        html(pairs[place].right).adding(["letter": letter])
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

  private func solution(of question: Question) -> Values? {
    var values: Values = [:]
    let feedback = question.kind.choices.compactMap { choice in
      choice.feedback.map { feedback -> Values in
        Values.html(
          "<p><strong>\(renderer.inlineHTML(choice.content))</strong></p>"
            + renderer.html(feedback))
      }
    }
    let correct = correct(question.kind)
    values.setList("correct", "hasCorrect", correct.map { Values.html($0) })
    values.setList("answers", "hasAnswers", html(question.modelAnswers))
    values.setList("feedback", "hasFeedback", feedback + html(question.feedback))
    values.setList("rubric", "hasRubric", question.rubric.map(criterion))
    let parts = ["hasCorrect", "hasAnswers", "hasFeedback", "hasRubric"]
    return parts.contains { values.value($0)?.isShown ?? false } ? values : nil
  }

  private func criterion(_ criterion: Criterion) -> Values {
    var values: Values = [
      "html": HTML(renderer.inlineHTML(criterion.content)), "weight": criterion.weight.inWords,
    ]
    values.setList("levels", "hasLevels", html(criterion.levels))
    return values
  }

  private func sample(_ sample: SampleAnswer) -> Values {
    [
      "html": HTML(renderer.html(sample.content)),
      "reasons": zip(sample.points, sample.reasons).map { points, reason -> Values in
        ["points": words.points(points), "html": HTML(renderer.inlineHTML(reason))]
      },
    ]
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
    Values.html(renderer.inlineHTML(content))
  }

  private func html(_ contents: [Content]) -> [Values] {
    contents.map { Values.html(renderer.html($0)) }
  }

  private var letters: [String] { (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) } }
}
