internal import CaseMarkdown
internal import CaseModel

/// Writes one question as Moodle XML.
struct MoodleQuestionWriter {
  let question: ExchangeQuestion
  let content: ExchangeCase

  func write(to xml: inout XMLText) {
    xml.question(type) { xml in
      xml.add("name") { $0.add("text", question.id) }
      xml.markdown("questiontext", question.prompt)
      xml.markdown("generalfeedback", generalFeedback)
      xml.add("defaultgrade", question.points?.inWords)
      xml.add("idnumber", question.id)
      answers(to: &xml)
      if !isEssay { for hint in question.hints { xml.markdown("hint", hint) } }
      if !content.tags.isEmpty {
        xml.add("tags") { xml in
          for tag in content.tags { xml.add("tag") { $0.add("text", tag) } }
        }
      }
    }
  }

  private var isEssay: Bool { if case .open = question.kind { true } else { false } }

  private var type: String {
    switch question.kind {
    case .open: "essay"
    case .single, .multiple, .scale: "multichoice"
    case .order, .match: "matching"
    case .number: "numerical"
    case .short: "shortanswer"
    }
  }

  /// Of an essay the model answer, of others the feedback; the rest below a heading.
  private var generalFeedback: String {
    let label = isEssay ? TextLabel.feedback : TextLabel.modelAnswer
    let usual = isEssay ? question.modelAnswers : question.feedback
    let others = isEssay ? question.feedback : question.modelAnswers
    return LabelledTexts.joined(usual, others, label: word(label))
  }

  private func word(_ label: (english: String, chinese: String)) -> String {
    content.isChinese ? label.chinese : label.english
  }

  private func answers(to xml: inout XMLText) {
    switch question.kind {
    case .open(let minimum, let maximum): essay(minimum, maximum, to: &xml)
    case .single(let options):
      choice(options, isSingle: true, to: &xml) { question.isPoll || $0.isCorrect ? "100" : "0" }
    case .multiple(let options):
      let shares = MoodleFraction(options)
      choice(options, isSingle: question.isPoll, to: &xml) { shares.percentage(of: $0) }
    case .scale(let steps):
      let options = steps.map { ExchangeOption($0, isCorrect: true) }
      choice(options, isSingle: true, isMixed: false, to: &xml) { _ in "100" }
    case .order(let items):
      pairs(items.enumerated().map { ($1, "\($0 + 1)") }, to: &xml)
    case .match(let pairs):
      self.pairs(pairs.map { ($0.left, MarkdownText.plain($0.right)) }, to: &xml)
    case .number(let range):
      xml.add("answer", attributes: [("fraction", "100")]) { xml in
        xml.add("text", ((range.lowerBound + range.upperBound) / 2).inWords)
        xml.add("tolerance", ((range.upperBound - range.lowerBound) / 2).inWords)
      }
    case .short(let accepted):
      xml.add("usecase", "0")
      for answer in accepted {
        xml.add("answer", attributes: [("fraction", "100"), ("format", "plain_text")]) {
          $0.add("text", answer)
        }
      }
    }
  }

  private func choice(
    _ options: [ExchangeOption], isSingle: Bool, isMixed: Bool = true, to xml: inout XMLText,
    fraction: (ExchangeOption) -> String
  ) {
    xml.add("single", isSingle ? "true" : "false")
    xml.add("shuffleanswers", isMixed && question.shuffles ? "1" : "0")
    xml.add("answernumbering", "ABCD")
    for option in options {
      xml.markdown("answer", option.text, attributes: [("fraction", fraction(option))]) { xml in
        xml.markdown("feedback", option.feedback ?? "")
      }
    }
  }

  private func pairs(_ pairs: [(left: String, right: String)], to xml: inout XMLText) {
    xml.add("shuffleanswers", question.shuffles ? "1" : "0")
    for pair in pairs {
      xml.markdown("subquestion", pair.left) { xml in
        xml.add("answer") { $0.add("text", pair.right) }
      }
    }
  }

  private func essay(_ minimum: Int?, _ maximum: Int?, to xml: inout XMLText) {
    xml.add("responseformat", "plain")
    xml.add("responserequired", "1")
    xml.add("responsefieldlines", "15")
    if !question.prompt.unicodeScalars.contains(where: \.isHan) {
      xml.add("minwordlimit", minimum.map(String.init))
      xml.add("maxwordlimit", maximum.map(String.init))
    }
    xml.add("attachments", "0")
    let rubric = question.rubric.isEmpty ? [] : [RubricMarkdown.text(question.rubric)]
    let label = word(TextLabel.notes)
    xml.markdown(
      "graderinfo", LabelledTexts.joined(rubric, question.facilitatorNotes, label: label))
  }
}
