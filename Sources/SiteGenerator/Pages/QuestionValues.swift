internal import CaseMarkdown
internal import CaseModel

/// What a page shows of a question.
///
/// An object, as every closure that asks a struct for something copies the whole of it.
final class QuestionValues {
  private let renderer: HTMLRenderer
  private let words: SiteLanguage
  private let isChinese: Bool
  /// What readers see of it.
  private let view: CaseAudience

  init(renderer: HTMLRenderer, words: SiteLanguage, isChinese: Bool, view: CaseAudience) {
    self.renderer = renderer
    self.words = words
    self.isChinese = isChinese
    self.view = view
  }

  /// Sets the values for a question.
  func set(_ values: inout Values, _ question: Question, number: Int) {
    values.set(.number, String(number))
    values.set(.anchor, "q-", question.id)
    values.set(.kind, question.kind.name)
    values.set(.kindLabel, words["kind-\(kindName(question.kind))"])
    values.setHTML(.prompt) { renderer.html(question.prompt, to: &$0) }
    setTexts(&values, .hints, flag: .hasHints, view.showsHints ? question.hints : [])
    setTexts(&values, .notes, flag: .hasNotes, view.showsNotes ? question.facilitatorNotes : [])
    values.setList(.samples, flag: .hasSamples, view.showsNotes ? question.samples : []) {
      set(&$0, $1)
    }
    values.set(.points, question.points.map(words.points))
    if case .open(let minimum, let maximum) = question.kind {
      values.set(.limits, words.limits(minimum, maximum, inCharacters: isChinese))
      let length = (maximum ?? minimum ?? 0) * (isChinese ? 1 : 2)
      values.set(.space, length > 400 ? "large" : length > 0 && length <= 120 ? "small" : "medium")
    } else {
      values.setAbsent(.limits)
      values.setAbsent(.space)
    }
    setOptions(&values, question)
    if view.showsSolutions {
      setSolution(&values, question)
    } else {
      values.setAbsent(.solution)
    }
  }

  private func kindName(_ kind: QuestionKind) -> String {
    if kind.choices.contains(where: { $0.target != nil }) { return "branch" }
    return kind.isPoll ? "poll" : kind.name
  }

  private func setOptions(_ values: inout Values, _ question: Question) {
    values.setAbsent(.options)
    values.setAbsent(.pairs)
    switch question.kind {
    case .single(let choices): setChoices(&values, choices, marker: "radio")
    case .multiple(let choices): setChoices(&values, choices, marker: "checkbox")
    case .scale(let steps): setSteps(&values, steps, isOrdered: true)
    case .order(let items):
      setSteps(&values, question.placesByText.map { items[$0] }, isOrdered: false)
    case .match(let pairs):
      values.setRecord(.pairs) { values in
        values.setList(.left, pairs) { setInline(&$0, $1.left) }
        values.setList(.right, question.placesByText.enumerated()) { values, entry in
          setInline(&values, pairs[entry.element].right)
          let letter = Unicode.Scalar(UInt8(truncatingIfNeeded: 65 + entry.offset))
          values.set(.letter, String(letter))
        }
      }
    case .open, .number, .short: break
    }
  }

  private func setChoices(_ values: inout Values, _ choices: [Choice], marker: String) {
    values.setRecord(.options) { values in
      values.set(.isOrdered, false)
      values.set(.marker, marker)
      values.setList(.items, choices) { values, choice in
        setInline(&values, choice.content)
        if let target = choice.target { values.set(.href, "#", SiteAddress.encoded(target)) }
      }
    }
  }

  private func setSteps(_ values: inout Values, _ steps: [Content], isOrdered: Bool) {
    values.setRecord(.options) { values in
      values.set(.isOrdered, isOrdered)
      values.set(.marker, "step")
      values.setList(.items, steps) { setInline(&$0, $1) }
    }
  }

  /// Sets what is right and why; nothing where the author says nothing of it.
  private func setSolution(_ values: inout Values, _ question: Question) {
    var isEmpty = true
    values.setRecord(.solution) { values in
      setCorrect(&values, question.kind)
      setTexts(&values, .answers, flag: .hasAnswers, question.modelAnswers)
      let onChoices: [(option: Content?, text: Content)] = question.kind.choices.compactMap {
        choice in choice.feedback.map { (choice.content, $0) }
      }
      let feedback = onChoices + question.feedback.map { (nil, $0) }
      values.setList(.feedback, flag: .hasFeedback, feedback) {
        setFeedback(&$0, $1.text, on: $1.option)
      }
      values.setList(.rubric, flag: .hasRubric, question.rubric) { set(&$0, $1) }
      isEmpty = ![ValueName.hasCorrect, .hasAnswers, .hasFeedback, .hasRubric]
        .contains(where: values.isShown)
    }
    if isEmpty { values.setAbsent(.solution) }
  }

  /// Sets what is said to those who chose an option, or to everybody.
  private func setFeedback(_ values: inout Values, _ feedback: Content, on option: Content?) {
    values.setHTML(.html) { output in
      if let option {
        output += "<p><strong>".utf8
        renderer.inlineHTML(option, to: &output)
        output += "</strong></p>".utf8
      }
      renderer.html(feedback, to: &output)
    }
    values.setAbsent(.href)
  }

  private func set(_ values: inout Values, _ criterion: Criterion) {
    values.setHTML(.html) { renderer.inlineHTML(criterion.content, to: &$0) }
    values.set(.weight, criterion.weight.inWords)
    setTexts(&values, .levels, flag: .hasLevels, criterion.levels)
  }

  private func set(_ values: inout Values, _ sample: SampleAnswer) {
    values.setHTML(.html) { renderer.html(sample.content, to: &$0) }
    values.setList(.reasons, zip(sample.points, sample.reasons)) { values, reason in
      values.set(.points, words.points(reason.0))
      values.setHTML(.html) { renderer.inlineHTML(reason.1, to: &$0) }
    }
  }

  private func setCorrect(_ values: inout Values, _ kind: QuestionKind) {
    let renderer = renderer
    let correct: [(inout [UInt8]) -> Void] =
      switch kind {
      case .single(let choices), .multiple(let choices):
        choices.filter(\.isCorrect).map { choice in
          { renderer.inlineHTML(choice.content, to: &$0) }
        }
      case .order(let items): items.map { item in { renderer.inlineHTML(item, to: &$0) } }
      case .match(let pairs):
        pairs.map { pair in
          {
            renderer.inlineHTML(pair.left, to: &$0)
            $0 += " — ".utf8
            renderer.inlineHTML(pair.right, to: &$0)
          }
        }
      case .number(let range):
        [
          {
            let (low, high) = (range.lowerBound.inWords, range.upperBound.inWords)
            $0 += (low == high ? low : "\(low)–\(high)").utf8
          }
        ]
      case .short(let accepted): accepted.map { text in { HTMLEscape.text(text, to: &$0) } }
      case .open, .scale: []
      }
    values.setList(.correct, flag: .hasCorrect, correct) { values, write in
      values.setHTML(.html, write)
      values.setAbsent(.href)
    }
  }

  private func setInline(_ values: inout Values, _ content: Content) {
    values.setHTML(.html) { renderer.inlineHTML(content, to: &$0) }
    values.setAbsent(.href)
  }

  private func setTexts(
    _ values: inout Values, _ name: ValueName, flag: ValueName, _ contents: [Content]
  ) {
    values.setList(name, flag: flag, contents) { values, content in
      values.setHTML(.html) { renderer.html(content, to: &$0) }
      values.setAbsent(.href)
    }
  }
}
