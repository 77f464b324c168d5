internal import CaseModel

/// What is asked of the elements of QTI 2.1.
extension XMLElement {
  /// Whether it is shown in the text after answering.
  var isFeedback: Bool { ["feedbackBlock", "feedbackInline"].contains(name) }

  /// Whether it is one of the answers to choose from.
  var isChoice: Bool { ["simpleChoice", "simpleAssociableChoice"].contains(name) }

  /// Whether it is a place to answer.
  var isInteraction: Bool { name.hasSuffix("Interaction") }

  /// The identifiers of the answers of a choice or an order, in order.
  var choiceIdentifiers: [String] {
    all("simpleChoice").map { $0.attributes["identifier"] ?? "" }
  }
}

/// The element `assessmentItem`, and what it says of its variables.
struct QTIItem {
  let root: XMLElement

  /// What is declared of the response to an interaction.
  func declaration(of interaction: XMLElement) -> XMLElement? {
    let name = interaction.attributes["responseIdentifier"]
    return root.all("responseDeclaration").first { $0.attributes["identifier"] == name }
  }

  /// The outcome variable of a name.
  func outcome(_ name: String) -> XMLElement? {
    root.all("outcomeDeclaration").first { $0.attributes["identifier"] == name }
  }

  /// How responses are scored.
  var processing: XMLElement? { root.first("responseProcessing") }

  /// Whether an interaction has more answers than a question may have.
  func hasTooManyAnswers(_ interaction: XMLElement) -> Bool {
    let declaration = declaration(of: interaction)
    return [
      interaction.descendants(where: \.isChoice).count,
      declaration?.first("correctResponse")?.elements.count ?? 0,
      declaration?.first("mapping")?.elements.count ?? 0,
    ].contains { $0 > SourceLimits.mostOptions }
  }

  /// What the mapping gives for the options, in percent of the best one; nil where it isn't what counts.
  /// - Parameters:
  ///   - identifiers: the identifiers of the options.
  ///   - declaration: what is declared of the response.
  ///   - hasCorrect: whether it says which options are right, too.
  func percentages(
    of identifiers: [String], _ declaration: XMLElement?, hasCorrect: Bool
  ) -> [Double]? {
    guard let mapping = declaration?.first("mapping") else { return nil }
    if hasCorrect, let processing {
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
}
