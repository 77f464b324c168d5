internal import CaseModel

/// Reads one item of QTI 2.1.
struct QTIItemReader {
  private let root: XMLElement
  private(set) var notes: [String] = []

  /// The interactions that Casebook has a type for.
  private static let known: Set<String> = [
    "choiceInteraction", "orderInteraction", "matchInteraction", "extendedTextInteraction",
    "textEntryInteraction",
  ]

  init(_ root: XMLElement) { self.root = root }

  /// The question, or the text where nothing is asked; nil where Casebook has nothing of its type, which a note says.
  /// - Parameter number: what the question is called where it has no name.
  mutating func item(number: Int) -> ExchangeCase.Item? {
    guard let body = root.first("itemBody") else {
      note("has no itemBody; it is left out")
      return nil
    }
    let interactions = body.descendants { $0.name.hasSuffix("Interaction") }
    guard let interaction = interactions.first else { return .text(prompt(of: body)) }
    guard Self.known.contains(interaction.name) else {
      note("is a \(interaction.name), which Casebook doesn't have; it is left out")
      return nil
    }
    if interactions.count > 1 {
      note("has \(interactions.count) interactions; the first one is kept")
    }
    let id = root.attributes["identifier"] ?? "q\(number)"
    var question = ExchangeQuestion(
      id: id, prompt: prompt(of: body), kind: .open(minimum: nil, maximum: nil))
    question.kind = kind(of: interaction, &question)
    question.points = outcome("SCORE")?.attributes["normalMaximum"].flatMap { Double($0) }
    for block in body.descendants(where: { $0.name == "rubricBlock" }) { add(block, to: &question) }
    feedback(to: &question)
    return .question(question)
  }

  // MARK: Parts

  private mutating func prompt(of body: XMLElement) -> String {
    markdown(
      body.innerHTML { element in
        if element.name == "rubricBlock" { return "" }
        if element.name.hasSuffix("TextEntryInteraction") || element.name == "textEntryInteraction"
          || element.name == "inlineChoiceInteraction"
        {
          return "____"
        }
        if element.name.hasSuffix("Interaction") {
          return element.first("prompt").map { "<p>\($0.innerHTML())</p>" } ?? ""
        }
        // A place for the answer alone is none in the text.
        let isPlace =
          element.elements.count == 1 && element.elements[0].name == "textEntryInteraction"
        return isPlace && element.text.allSatisfy(\.isWhitespace) ? "" : nil
      })
  }

  private mutating func add(_ block: XMLElement, to question: inout ExchangeQuestion) {
    let text = markdown(block.innerHTML())
    guard !text.isEmpty else { return }
    let views = block.attributes["view"]?.split(separator: " ").map(String.init) ?? []
    if views.contains("scorer"), let rubric = RubricMarkdown.criteria(text) {
      question.rubric += rubric
    } else if views.contains("candidate") {
      question.prompt += "\n\n" + text
    } else {
      question.facilitatorNotes.append(text)
    }
  }

  private mutating func feedback(to question: inout ExchangeQuestion) {
    for element in root.all("modalFeedback") {
      let text = markdown(element.innerHTML())
      let identifier = element.attributes["identifier"] ?? ""
      let outcome = element.attributes["outcomeIdentifier"] ?? ""
      if outcome == "MODEL" {
        question.modelAnswers.append(text)
      } else if let index = identifiers.firstIndex(of: identifier), outcome != "FEEDBACK" {
        question.setFeedback(text, ofOption: index)
      } else {
        question.feedback.append(text)
      }
    }
  }

  // MARK: Kinds

  private var identifiers: [String] {
    root.descendants { $0.name == "choiceInteraction" }.first?.all("simpleChoice")
      .map { $0.attributes["identifier"] ?? "" } ?? []
  }

  private func outcome(_ name: String) -> XMLElement? {
    root.all("outcomeDeclaration").first { $0.attributes["identifier"] == name }
  }

  private func declaration(of interaction: XMLElement) -> XMLElement? {
    let name = interaction.attributes["responseIdentifier"]
    return root.all("responseDeclaration").first { $0.attributes["identifier"] == name }
  }

  private mutating func kind(
    of interaction: XMLElement, _ question: inout ExchangeQuestion
  ) -> ExchangeQuestion.Kind {
    let declaration = declaration(of: interaction)
    let correct =
      declaration?.first("correctResponse")?.all("value").map { $0.text.trimmingSpaces } ?? []
    question.shuffles = interaction.attributes["shuffle"] != "false" || !hasItems(interaction)
    switch interaction.name {
    case "choiceInteraction":
      return choice(
        interaction, correct, isMultiple: declaration?.attributes["cardinality"] == "multiple")
    case "orderInteraction":
      let items = interaction.all("simpleChoice")
      let order = correct.compactMap { id in items.first { $0.attributes["identifier"] == id } }
      if order.count < items.count { note("doesn't say the right order; it is that of the file") }
      return .order((order.count < items.count ? items : order).map { line($0) })
    case "matchInteraction": return match(interaction, correct)
    case "textEntryInteraction": return entry(declaration, correct)
    default: return .open(minimum: nil, maximum: nil)
    }
  }

  private func hasItems(_ interaction: XMLElement) -> Bool {
    ["choiceInteraction", "orderInteraction", "matchInteraction"].contains(interaction.name)
  }

  private mutating func choice(
    _ interaction: XMLElement, _ correct: [String], isMultiple: Bool
  ) -> ExchangeQuestion.Kind {
    let options = interaction.all("simpleChoice").map { choice in
      let feedback = choice.all("feedbackInline") + choice.all("feedbackBlock")
      let told = feedback.map { markdown($0.innerHTML()) }.joined(separator: "\n\n")
      return ExchangeOption(
        line(choice), isCorrect: correct.contains(choice.attributes["identifier"] ?? ""),
        feedback: told.isEmpty ? nil : told)
    }
    return isMultiple ? .multiple(options) : .single(options)
  }

  private mutating func match(
    _ interaction: XMLElement, _ correct: [String]
  ) -> ExchangeQuestion.Kind {
    let sides = interaction.all("simpleMatchSet")
    guard sides.count == 2 else {
      note("matches \(sides.count) sides instead of two; it becomes an open question")
      return .open(minimum: nil, maximum: nil)
    }
    var pairs: [ExchangePair] = []
    let rights = sides[1].all("simpleAssociableChoice")
    var used: Set<String> = []
    for left in sides[0].all("simpleAssociableChoice") {
      let id = left.attributes["identifier"] ?? ""
      let values = correct.filter { $0.split(separator: " ").first.map(String.init) == id }
      let partner = values.first?.split(separator: " ").last.map(String.init)
      guard let partner, let right = rights.first(where: { $0.attributes["identifier"] == partner })
      else {
        note("has “\(left.text.trimmingSpaces)”, which nothing is matched with; it is left out")
        continue
      }
      if values.count > 1 {
        note("matches “\(left.text.trimmingSpaces)” with several; one is kept")
      }
      used.insert(partner)
      pairs.append(ExchangePair(line(left), line(right)))
    }
    for right in rights where !used.contains(right.attributes["identifier"] ?? "") {
      note("offers “\(right.text.trimmingSpaces)”, which nothing is matched with; it is left out")
    }
    return .match(pairs)
  }

  private mutating func entry(
    _ declaration: XMLElement?, _ correct: [String]
  ) -> ExchangeQuestion.Kind {
    if ["float", "integer"].contains(declaration?.attributes["baseType"]) {
      return number(correct)
    }
    let mapped = declaration?.first("mapping")?.all("mapEntry") ?? []
    var accepted = correct
    for entry in mapped {
      let key = entry.attributes["mapKey"] ?? ""
      guard !accepted.contains(key) else { continue }
      let value = entry.attributes["mappedValue"].flatMap { Double($0) } ?? 0
      if value > 0 { accepted.append(key) }
      if value > 0, value < 1 { note("counts “\(key)” in part only; here it is right") }
    }
    return accepted.isEmpty ? .open(minimum: nil, maximum: nil) : .short(accepted)
  }

  /// A range: by the bounds of the response processing, a tolerance there, or the right number alone.
  private mutating func number(_ correct: [String]) -> ExchangeQuestion.Kind {
    let processing = root.first("responseProcessing")
    func bound(_ name: String) -> Double? {
      processing?.descendants { $0.name == name }.first?.first("baseValue")
        .flatMap { Double($0.text.trimmingSpaces) }
    }
    if let low = bound("gte"), let high = bound("lte"), let range = NumberAnswer.range(low, high) {
      return .number(range)
    }
    guard let middle = correct.first.flatMap({ Double($0) }) else {
      note("doesn't say the right number; it becomes an open question")
      return .open(minimum: nil, maximum: nil)
    }
    let equal = processing?.descendants { $0.name == "equal" }.first
    let tolerance =
      equal?.attributes["tolerance"]?.split(separator: " ").compactMap { Double($0) } ?? []
    guard equal?.attributes["toleranceMode"] == "absolute", let below = tolerance.first,
      let range = NumberAnswer.range(
        NumberAnswer.rounded(middle - below),
        NumberAnswer.rounded(middle + (tolerance.count > 1 ? tolerance[1] : below)))
    else { return .number(middle...middle) }
    return .number(range)
  }

  // MARK: Texts

  private mutating func line(_ element: XMLElement) -> String {
    markdown(
      element.innerHTML { ["feedbackInline", "feedbackBlock"].contains($0.name) ? "" : nil })
  }

  private mutating func markdown(_ html: String) -> String {
    let (text, pictures) = SourceForm.html.markdown(html)
    for picture in pictures { note("shows a picture, which is left out: \(picture)") }
    return text
  }

  private mutating func note(_ what: String) { notes.append("The item \(what).") }
}

extension ExchangeQuestion {
  /// Tells those who choose an option something.
  mutating func setFeedback(_ text: String, ofOption index: Int) {
    func told(_ options: [ExchangeOption]) -> [ExchangeOption] {
      var options = options
      options[index].feedback = text
      return options
    }
    switch kind {
    case .single(let options): kind = .single(told(options))
    case .multiple(let options): kind = .multiple(told(options))
    default: break
    }
  }
}
