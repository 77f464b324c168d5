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
    noteTemplates(in: body)
    guard let interaction = interactions.first else {
      for told in feedback(in: body) { note("asks nothing, so that this is left out: “\(told)”") }
      return .text(prompt(of: body))
    }
    guard Self.known.contains(interaction.name) else {
      note("is a \(interaction.name), which Casebook doesn't have; it is left out")
      return nil
    }
    guard !hasTooManyAnswers(interaction) else {
      note("has more than \(SourceLimits.mostOptions) answers; it is left out")
      return nil
    }
    if interactions.count > 1 {
      note("has \(interactions.count) interactions; the first one is kept")
    }
    let id = root.attributes["identifier"] ?? "q\(number)"
    var question = ExchangeQuestion(
      id: id, prompt: prompt(of: body), kind: .open(minimum: nil, maximum: nil))
    question.kind = kind(of: interaction, &question)
    if let few = question.openWhereTooFew() { note(few) }
    let (points, dropped) = GradedPoints.read(outcome("SCORE")?.attributes["normalMaximum"])
    if let dropped { note(dropped) }
    question.points = points
    for block in body.descendants(where: { $0.name == "rubricBlock" }) { add(block, to: &question) }
    question.feedback += feedback(in: body)
    modalFeedback(to: &question, of: interaction)
    return .question(question)
  }

  // MARK: Parts

  private mutating func prompt(of body: XMLElement) -> String {
    markdown(body.innerHTML(replacing: Self.replacement))
  }

  /// What stands in the prompt for an element; nil for the element itself.
  private static func replacement(for element: XMLElement) -> String? {
    switch element.name {
    case "rubricBlock": return ""
    case "printedVariable": return "…"
    case "textEntryInteraction", "inlineChoiceInteraction": return "____"
    case _ where isFeedback(element): return ""
    case _ where element.name.hasSuffix("Interaction"):
      return element.first("prompt").map { "<p>\($0.innerHTML(replacing: replacement))</p>" } ?? ""
    default:
      // A place for the answer alone is none in the text.
      let isPlace =
        element.elements.count == 1 && element.elements[0].name == "textEntryInteraction"
      return isPlace && element.text.allSatisfy(\.isWhitespace) ? "" : nil
    }
  }

  /// What is shown in the text after answering, which would give the answer away before.
  private mutating func feedback(in body: XMLElement) -> [String] {
    let parts = body.descendants { Self.isFeedback($0) || Self.isChoice($0) }
    return parts.filter(Self.isFeedback).map { markdown($0.innerHTML()) }.filter { !$0.isEmpty }
  }

  private mutating func noteTemplates(in body: XMLElement) {
    for (name, what) in [
      ("templateBlock", "is kept as it stands"), ("templateInline", "is kept as it stands"),
      ("printedVariable", "is left out"),
    ] where !body.descendants(where: { $0.name == name }).isEmpty {
      note("has a \(name), which varies from one person to the next; it \(what)")
    }
  }

  private static func isFeedback(_ element: XMLElement) -> Bool {
    ["feedbackBlock", "feedbackInline"].contains(element.name)
  }

  private static func isChoice(_ element: XMLElement) -> Bool {
    ["simpleChoice", "simpleAssociableChoice"].contains(element.name)
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

  private mutating func modalFeedback(
    to question: inout ExchangeQuestion, of interaction: XMLElement
  ) {
    let identifiers = Self.identifiers(of: interaction)
    for element in root.all("modalFeedback") {
      let text = markdown(element.innerHTML())
      let identifier = element.attributes["identifier"] ?? ""
      let outcome = element.attributes["outcomeIdentifier"] ?? ""
      if outcome == "MODEL" {
        question.modelAnswers.append(text)
      } else if let index = identifiers.firstIndex(of: identifier), outcome != "FEEDBACK",
        question.options.indices.contains(index)
      {
        question.addFeedback(text, toOption: index)
      } else {
        question.feedback.append(text)
      }
    }
  }

  // MARK: Kinds

  private static func identifiers(of interaction: XMLElement) -> [String] {
    interaction.all("simpleChoice").map { $0.attributes["identifier"] ?? "" }
  }

  private func hasTooManyAnswers(_ interaction: XMLElement) -> Bool {
    let declaration = declaration(of: interaction)
    return [
      interaction.descendants(where: Self.isChoice).count,
      declaration?.first("correctResponse")?.elements.count ?? 0,
      declaration?.first("mapping")?.elements.count ?? 0,
    ].contains { $0 > SourceLimits.mostOptions }
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
      return choice(interaction, correct, declaration)
    case "orderInteraction":
      noteFeedback(in: interaction)
      let items = interaction.all("simpleChoice")
      let order = correct.compactMap { id in items.first { $0.attributes["identifier"] == id } }
      if order.count < items.count { note("doesn't say the right order; it is that of the file") }
      return .order((order.count < items.count ? items : order).map { line($0) })
    case "matchInteraction":
      noteFeedback(in: interaction)
      return match(interaction, correct)
    case "textEntryInteraction": return entry(declaration, correct)
    default: return .open(minimum: nil, maximum: nil)
    }
  }

  private func hasItems(_ interaction: XMLElement) -> Bool {
    ["choiceInteraction", "orderInteraction", "matchInteraction"].contains(interaction.name)
  }

  private mutating func noteFeedback(in interaction: XMLElement) {
    for told in interaction.all("simpleChoice") + interaction.all("simpleMatchSet") {
      for element in told.descendants(where: Self.isFeedback) {
        note("tells something of one item, which is left out: “\(element.text.trimmingSpaces)”")
      }
    }
  }

  private mutating func choice(
    _ interaction: XMLElement, _ correct: [String], _ declaration: XMLElement?
  ) -> ExchangeQuestion.Kind {
    let isMultiple = declaration?.attributes["cardinality"] == "multiple"
    let options = interaction.all("simpleChoice").map { choice in
      let feedback = choice.all("feedbackInline") + choice.all("feedbackBlock")
      let told = feedback.map { markdown($0.innerHTML()) }.joined(separator: "\n\n")
      return ExchangeOption(
        line(choice), isCorrect: correct.contains(choice.attributes["identifier"] ?? ""),
        feedback: told.isEmpty ? nil : told)
    }
    let identifiers = Self.identifiers(of: interaction)
    guard let shares = percentages(of: identifiers, declaration, hasCorrect: !correct.isEmpty)
    else { return isMultiple ? .multiple(options) : .single(options) }
    let graded = zip(options, shares).map {
      GradedOption(text: $0.text, feedback: $0.feedback, percentage: $1)
    }
    let (kind, found) = GradedOption.kind(of: graded, isSingle: !isMultiple)
    for message in found { note(message) }
    return kind
  }

  /// What the mapping gives for the options, in percent of the best one; nil where it isn't what counts.
  private func percentages(
    of identifiers: [String], _ declaration: XMLElement?, hasCorrect: Bool
  ) -> [Double]? {
    guard let mapping = declaration?.first("mapping") else { return nil }
    if hasCorrect, let processing = root.first("responseProcessing") {
      let isMapped =
        processing.attributes["template"]?.hasSuffix("map_response")
        ?? !processing.descendants { $0.name == "mapResponse" }.isEmpty
      guard isMapped else { return nil }
    }
    func number(_ text: String?) -> Double? {
      text.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
    var values: [String: Double] = [:]
    for entry in mapping.all("mapEntry") {
      values[entry.attributes["mapKey"] ?? ""] = number(entry.attributes["mappedValue"])
    }
    let other = number(mapping.attributes["defaultValue"]) ?? 0
    let points = identifiers.map { values[$0] ?? other }
    guard let best = points.max(), best > 0 else { return nil }
    return points.map { NumberAnswer.rounded(max(-100, min(100, $0 / best * 100))) }
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
    var range = NumberAnswer.range(middle, middle)
    if equal?.attributes["toleranceMode"] == "absolute", let below = tolerance.first {
      let tolerated = NumberAnswer.range(
        NumberAnswer.rounded(middle - below),
        NumberAnswer.rounded(middle + (tolerance.count > 1 ? tolerance[1] : below)))
      if tolerated == nil { note("has a tolerance that is no number, which is left out") }
      range = tolerated ?? range
    }
    guard let range else {
      note("takes “\(correct[0])” for a number; it becomes an open question")
      return .open(minimum: nil, maximum: nil)
    }
    return .number(range)
  }

  // MARK: Texts

  private mutating func line(_ element: XMLElement) -> String {
    markdown(element.innerHTML { Self.isFeedback($0) ? "" : nil })
  }

  private mutating func markdown(_ html: String) -> String {
    let (text, pictures) = SourceForm.html.markdown(html)
    for picture in pictures { note("shows a picture, which is left out: \(picture)") }
    return text
  }

  private mutating func note(_ what: String) { notes.append("The item \(what).") }
}

extension ExchangeQuestion {
  /// Tells those who choose an option something more; nothing where there is no such option.
  mutating func addFeedback(_ text: String, toOption index: Int) {
    func told(_ options: [ExchangeOption]) -> [ExchangeOption] {
      guard options.indices.contains(index) else { return options }
      var options = options
      options[index].feedback = [options[index].feedback, text].compactMap(\.self)
        .joined(separator: "\n\n")
      return options
    }
    switch kind {
    case .single(let options): kind = .single(told(options))
    case .multiple(let options): kind = .multiple(told(options))
    default: break
    }
  }
}
