internal import CaseModel

/// Reads what an interaction asks for, and what is right.
struct QTIKindReader {
  private let item: QTIItem
  private let interaction: XMLElement
  private let declaration: XMLElement?
  /// The values that are right.
  private let correct: [String]

  init(_ interaction: XMLElement, of item: QTIItem) {
    self.item = item
    self.interaction = interaction
    declaration = item.declaration(of: interaction)
    correct =
      declaration?.first("correctResponse")?.all("value").map { $0.text.trimmingSpaces } ?? []
  }

  /// The kind of the question.
  func kind(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    switch interaction.name {
    case "choiceInteraction": choice(&texts)
    case "orderInteraction": order(&texts)
    case "matchInteraction": match(&texts)
    case "textEntryInteraction": entry(&texts)
    default: .open(minimum: nil, maximum: nil)
    }
  }

  /// Whether the answers may stand in another order for each person.
  var shuffles: Bool {
    let hasItems = ["choiceInteraction", "orderInteraction", "matchInteraction"]
      .contains(interaction.name)
    return interaction.attributes["shuffle"] != "false" || !hasItems
  }

  private func order(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    noteFeedback(&texts)
    let items = interaction.all("simpleChoice")
    let order = correct.compactMap { id in items.first { $0.attributes["identifier"] == id } }
    if order.count < items.count {
      texts.note("doesn't say the right order; it is that of the file")
    }
    return .order((order.count < items.count ? items : order).map { texts.line($0) })
  }

  private func noteFeedback(_ texts: inout QTITexts) {
    for part in interaction.all("simpleChoice") + interaction.all("simpleMatchSet") {
      for element in part.descendants(where: \.isFeedback) {
        let told = element.text.trimmingSpaces
        texts.note("tells something of one item, which is left out: “\(told)”")
      }
    }
  }

  private func choice(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    let isMultiple = declaration?.attributes["cardinality"] == "multiple"
    let options = interaction.all("simpleChoice").map { choice in
      let feedback = choice.all("feedbackInline") + choice.all("feedbackBlock")
      let told = feedback.map { texts.markdown($0.innerHTML()) }.joined(separator: "\n\n")
      return ExchangeOption(
        texts.line(choice), isCorrect: correct.contains(choice.attributes["identifier"] ?? ""),
        feedback: told.isEmpty ? nil : told)
    }
    guard
      let shares = item.percentages(
        of: interaction.choiceIdentifiers, declaration, hasCorrect: !correct.isEmpty)
    else { return isMultiple ? .multiple(options) : .single(options) }
    let graded = zip(options, shares).map {
      GradedOption(text: $0.text, feedback: $0.feedback, percentage: $1)
    }
    let (kind, found) = GradedOption.kind(of: graded, isSingle: !isMultiple)
    for message in found { texts.note(message) }
    return kind
  }

  private func match(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    noteFeedback(&texts)
    let sides = interaction.all("simpleMatchSet")
    guard sides.count == 2 else {
      texts.note("matches \(sides.count) sides instead of two; it becomes an open question")
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
        let alone = left.text.trimmingSpaces
        texts.note("has “\(alone)”, which nothing is matched with; it is left out")
        continue
      }
      if values.count > 1 {
        texts.note("matches “\(left.text.trimmingSpaces)” with several; one is kept")
      }
      used.insert(partner)
      pairs.append(ExchangePair(texts.line(left), texts.line(right)))
    }
    for right in rights where !used.contains(right.attributes["identifier"] ?? "") {
      let alone = right.text.trimmingSpaces
      texts.note("offers “\(alone)”, which nothing is matched with; it is left out")
    }
    return .match(pairs)
  }

  private func entry(_ texts: inout QTITexts) -> ExchangeQuestion.Kind {
    if ["float", "integer"].contains(declaration?.attributes["baseType"]) {
      return QTINumberReader(correct: correct, processing: item.processing).kind(&texts)
    }
    let mapped = declaration?.first("mapping")?.all("mapEntry") ?? []
    var accepted = correct
    for entry in mapped {
      let key = entry.attributes["mapKey"] ?? ""
      guard !accepted.contains(key) else { continue }
      let value = entry.attributes["mappedValue"].flatMap { Double($0) } ?? 0
      if value > 0 { accepted.append(key) }
      if value > 0, value < 1 { texts.note("counts “\(key)” in part only; here it is right") }
    }
    return accepted.isEmpty ? .open(minimum: nil, maximum: nil) : .short(accepted)
  }
}
