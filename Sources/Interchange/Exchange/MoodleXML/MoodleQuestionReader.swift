internal import CaseModel

/// Reads one question of Moodle XML.
struct MoodleQuestionReader {
  private let element: XMLElement
  private(set) var notes: [ImportNote] = []
  private var form = SourceForm.html

  init(_ element: XMLElement) { self.element = element }

  /// The question, or the text; nil where Casebook has nothing of its type, which a note says.
  /// - Parameter number: what the question is called where it has no name.
  mutating func item(_ type: String, number: Int) -> ExchangeCase.Item? {
    let prompt = text("questiontext")
    form = element.first("questiontext").flatMap(Self.form) ?? .html
    if type == "description" { return .text(prompt) }
    let most = SourceLimits.mostOptions
    guard element.elements.count(where: { ["answer", "subquestion"].contains($0.name) }) <= most
    else {
      note("is left out: it has more than \(most) answers")
      return nil
    }
    let id = [element.first("idnumber")?.text, element.first("name")?.text].compactMap {
      $0?.trimmingSpaces
    }.first { !$0.isEmpty }
    var question = ExchangeQuestion(
      id: id ?? "q\(number)", prompt: prompt, kind: .open(minimum: nil, maximum: nil))
    guard let kind = kind(type, &question) else { return nil }
    question.kind = kind
    if let few = question.openWhereTooFew() { note(few) }
    question.points = grade()
    question.hints = element.all("hint").map { text(of: $0) }.filter { !$0.isEmpty }
    generalFeedback(&question)
    for name in ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"] {
      if let told = element.first(name)?.first("text")?.text.trimmingSpaces, !told.isEmpty {
        note("has a <\(name)>, which is left out: “\(told)”")
      }
    }
    return .question(question)
  }

  /// The points; one is what Moodle writes where nobody said any.
  private mutating func grade() -> Double? {
    let (points, dropped) = GradedPoints.read(element.first("defaultgrade")?.text)
    if let dropped { note(dropped) }
    return points == 1 ? nil : points
  }

  private mutating func generalFeedback(_ question: inout ExchangeQuestion) {
    let isEssay = if case .open = question.kind { true } else { false }
    let label = isEssay ? TextLabel.feedback : TextLabel.modelAnswer
    let parted = LabelledTexts.parted(
      text("generalfeedback"), labels: [label.english, label.chinese])
    question.modelAnswers = isEssay ? parted.usual : parted.others
    question.feedback = isEssay ? parted.others : parted.usual
  }

  // MARK: Kinds

  private mutating func kind(
    _ type: String, _ question: inout ExchangeQuestion
  ) -> ExchangeQuestion.Kind? {
    switch type {
    case "essay": return essay(&question)
    case "multichoice": return choice(&question)
    case "truefalse": return trueFalse(question)
    case "matching", "match": return match(&question)
    case "numerical": return number()
    case "shortanswer": return short()
    default:
      note("is of the type “\(type)”, which Casebook doesn't have; it is left out")
      return nil
    }
  }

  private mutating func essay(_ question: inout ExchangeQuestion) -> ExchangeQuestion.Kind {
    let parted = LabelledTexts.parted(
      text("graderinfo"), labels: [TextLabel.notes.english, TextLabel.notes.chinese])
    for (index, usual) in parted.usual.enumerated() {
      if index == 0, let rubric = RubricMarkdown.criteria(usual) {
        question.rubric = rubric
      } else {
        question.facilitatorNotes.append(usual)
      }
    }
    question.facilitatorNotes += parted.others
    if let template = element.first("responsetemplate")?.first("text")?.text.trimmingSpaces,
      !template.isEmpty
    {
      note("has a template for the answer, which is left out: “\(template)”")
    }
    func limit(_ name: String) -> Int? {
      element.first(name).flatMap { Int($0.text.trimmingSpaces) }.flatMap { $0 > 0 ? $0 : nil }
    }
    return .open(minimum: limit("minwordlimit"), maximum: limit("maxwordlimit"))
  }

  private mutating func choice(_ question: inout ExchangeQuestion) -> ExchangeQuestion.Kind {
    question.shuffles = Self.isTrue(element.first("shuffleanswers")) ?? true
    let graded = element.all("answer").map { answer in
      let told = answer.first("feedback").map { text(of: $0) } ?? ""
      let written = answer.attributes["fraction"] ?? "0"
      let share = Double(written).flatMap { abs($0) <= 100 ? $0 : nil }
      if share == nil { note("gives “\(written)” % for an option, which counts as none") }
      return GradedOption(
        text: text(of: answer), feedback: told.isEmpty ? nil : told, percentage: share ?? 0)
    }
    let (kind, found) = GradedOption.kind(
      of: graded, isSingle: Self.isTrue(element.first("single")) ?? true)
    for message in found { note(message) }
    return kind
  }

  private mutating func trueFalse(_ question: ExchangeQuestion) -> ExchangeQuestion.Kind {
    var told: [Bool: String] = [:]
    var isTrue = true
    for answer in element.all("answer") {
      let says = answer.first("text")?.text.trimmingSpaces.lowercased() != "false"
      if answer.attributes["fraction"].flatMap({ Double($0) }) == 100 { isTrue = says }
      let text = answer.first("feedback").map { self.text(of: $0) } ?? ""
      if !text.isEmpty { told[says] = text }
    }
    return GradedOption.trueFalse(
      isTrue, whenTrue: told[true], whenFalse: told[false],
      isChinese: question.prompt.unicodeScalars.contains(where: \.isHan))
  }

  private mutating func match(_ question: inout ExchangeQuestion) -> ExchangeQuestion.Kind {
    question.shuffles = Self.isTrue(element.first("shuffleanswers")) ?? true
    var pairs: [ExchangePair] = []
    for pair in element.all("subquestion") {
      let right = pair.first("answer")?.first("text")?.text.trimmingSpaces ?? ""
      let left = text(of: pair)
      guard !left.isEmpty else {
        note("offers “\(right)”, which nothing is matched with; it is left out")
        continue
      }
      pairs.append(ExchangePair(left, MarkdownText.escaping(right)))
    }
    return GradedOption.orderOrMatch(pairs)
  }

  private mutating func number() -> ExchangeQuestion.Kind {
    var ranges: [ClosedRange<Double>] = []
    for answer in element.all("answer") {
      let written = answer.first("text")?.text.trimmingSpaces ?? ""
      dropFeedback(of: answer, written)
      let tolerance = answer.first("tolerance").flatMap { Double($0.text.trimmingSpaces) } ?? 0
      let isRight = answer.attributes["fraction"].flatMap { Double($0) } == 100
      guard isRight, ranges.isEmpty, let middle = Double(written),
        let range = NumberAnswer.range(
          NumberAnswer.rounded(middle - tolerance), NumberAnswer.rounded(middle + tolerance))
      else {
        note("takes “\(written)” too, which is left out: one range is right")
        continue
      }
      ranges.append(range)
    }
    return ranges.first.map { .number($0) } ?? .open(minimum: nil, maximum: nil)
  }

  private mutating func short() -> ExchangeQuestion.Kind {
    var accepted: [String] = []
    for answer in element.all("answer") {
      let written = answer.first("text")?.text.trimmingSpaces ?? ""
      dropFeedback(of: answer, written)
      if answer.attributes["fraction"].flatMap({ Double($0) }) == 100 {
        accepted.append(written)
      } else {
        note("takes “\(written)” in part, which is left out")
      }
    }
    return .short(accepted)
  }

  private mutating func dropFeedback(of answer: XMLElement, _ written: String) {
    let told = answer.first("feedback")?.first("text")?.text.trimmingSpaces ?? ""
    if !told.isEmpty { note("tells those who answer “\(written)”, which is left out: “\(told)”") }
  }

  // MARK: Texts

  private mutating func text(_ name: String) -> String {
    element.first(name).map { text(of: $0) } ?? ""
  }

  /// The Markdown of an element that holds a text in a form of its own.
  private mutating func text(of element: XMLElement) -> String {
    let raw = element.first("text")?.text ?? ""
    let (markdown, pictures) = (Self.form(of: element) ?? form).markdown(raw)
    for picture in pictures { note("shows a picture, which is left out: \(picture)") }
    if pictures.isEmpty {
      for file in element.all("file") {
        note("has the file \(file.attributes["name"] ?? "without a name"), which is left out")
      }
    }
    return markdown
  }

  private static func form(of element: XMLElement) -> SourceForm? {
    element.attributes["format"].flatMap { SourceForm($0) }
  }

  private static func isTrue(_ element: XMLElement?) -> Bool? {
    switch element?.text.trimmingSpaces.lowercased() {
    case "1", "true": true
    case "0", "false": false
    default: nil
    }
  }

  private mutating func note(_ what: String) {
    notes.append(ImportNote(line: element.line, message: "The question \(what)."))
  }
}
