internal import CaseModel

/// Reads one item of QTI 2.1.
struct QTIItemReader {
  private let item: QTIItem
  private var texts = QTITexts()

  /// The interactions that Casebook has a type for.
  private static let known: Set<String> = [
    "choiceInteraction", "orderInteraction", "matchInteraction", "extendedTextInteraction",
    "textEntryInteraction",
  ]

  init(_ root: XMLElement) { item = QTIItem(root: root) }

  /// What the reader is told of the item.
  var notes: [String] { texts.notes }

  /// The question, or the text where nothing is asked; nil where Casebook has nothing of its type, which a note says.
  /// - Parameter number: what the question is called where it has no name.
  mutating func item(number: Int) -> ExchangeCase.Item? {
    guard let body = item.root.first("itemBody") else {
      texts.note("has no itemBody; it is left out")
      return nil
    }
    let interactions = body.descendants(where: \.isInteraction)
    noteTemplates(in: body)
    guard let interaction = interactions.first else {
      for told in feedback(in: body) {
        texts.note("asks nothing, so that this is left out: “\(told)”")
      }
      return .text(prompt(of: body))
    }
    guard Self.known.contains(interaction.name) else {
      texts.note("is a \(interaction.name), which Casebook doesn't have; it is left out")
      return nil
    }
    guard !item.hasTooManyAnswers(interaction) else {
      texts.note("has more than \(SourceLimits.mostOptions) answers; it is left out")
      return nil
    }
    if interactions.count > 1 {
      texts.note("has \(interactions.count) interactions; the first one is kept")
    }
    let id = item.root.attributes["identifier"] ?? "q\(number)"
    var question = ExchangeQuestion(
      id: id, prompt: prompt(of: body), kind: .open(minimum: nil, maximum: nil))
    let kinds = QTIKindReader(interaction, of: item)
    question.shuffles = kinds.shuffles
    question.kind = kinds.kind(&texts)
    if let few = question.openWhereTooFew() { texts.note(few) }
    let (points, dropped) = GradedPoints.read(item.outcome("SCORE")?.attributes["normalMaximum"])
    if let dropped { texts.note(dropped) }
    question.points = points
    for block in body.descendants(where: { $0.name == "rubricBlock" }) { add(block, to: &question) }
    question.feedback += feedback(in: body)
    modalFeedback(to: &question, of: interaction)
    return .question(question)
  }

  private mutating func prompt(of body: XMLElement) -> String {
    texts.markdown(body.innerHTML(replacing: Self.replacement))
  }

  /// What stands in the prompt for an element; nil for the element itself.
  private static func replacement(for element: XMLElement) -> String? {
    switch element.name {
    case "rubricBlock": return ""
    case "printedVariable": return "…"
    case "textEntryInteraction", "inlineChoiceInteraction": return "____"
    case _ where element.isFeedback: return ""
    case _ where element.isInteraction:
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
    let parts = body.descendants { $0.isFeedback || $0.isChoice }
    return parts.filter(\.isFeedback).map { texts.markdown($0.innerHTML()) }.filter { !$0.isEmpty }
  }

  private mutating func noteTemplates(in body: XMLElement) {
    for (name, what) in [
      ("templateBlock", "is kept as it stands"), ("templateInline", "is kept as it stands"),
      ("printedVariable", "is left out"),
    ] where !body.descendants(where: { $0.name == name }).isEmpty {
      texts.note("has a \(name), which varies from one person to the next; it \(what)")
    }
  }

  private mutating func add(_ block: XMLElement, to question: inout ExchangeQuestion) {
    let text = texts.markdown(block.innerHTML())
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
    let identifiers = interaction.choiceIdentifiers
    for element in item.root.all("modalFeedback") {
      let text = texts.markdown(element.innerHTML())
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
}
