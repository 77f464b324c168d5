internal import CaseMarkdown
internal import CaseModel

/// Writes one question as an item of QTI 2.1.
struct QTIItemWriter {
  static let namespace = "http://www.imsglobal.org/xsd/imsqti_v2p1"

  let question: ExchangeQuestion
  let content: ExchangeCase

  /// The document.
  var document: String {
    var xml = XMLText()
    let title = String(MarkdownText.plain(question.prompt).prefix(80))
    xml.add(
      "assessmentItem",
      attributes: [
        ("xmlns", Self.namespace), ("identifier", question.id), ("title", title),
        ("adaptive", "false"), ("timeDependent", "false"), ("xml:lang", content.language),
      ]
    ) { xml in
      declarations(to: &xml)
      xml.add("itemBody") { xml in
        xml.add(xml: QTIBody.blocks(question.prompt))
        interaction(to: &xml)
        for note in question.facilitatorNotes { rubric("tutor", QTIBody.blocks(note), to: &xml) }
        if !question.rubric.isEmpty {
          rubric("scorer", QTIBody.blocks(RubricMarkdown.text(question.rubric)), to: &xml)
        }
      }
      processing(to: &xml)
      feedback(to: &xml)
    }
    return xml.text
  }

  private func rubric(_ view: String, _ html: String, to xml: inout XMLText) {
    xml.add("rubricBlock", attributes: [("view", view)]) { $0.add(xml: html) }
  }

  // MARK: Declarations

  private var isGraded: Bool {
    switch question.kind {
    case .open, .scale: false
    case .single, .multiple: !question.isPoll
    default: true
    }
  }

  private var response: (cardinality: String, type: String) {
    switch question.kind {
    case .open, .short: ("single", "string")
    case .single, .scale: ("single", "identifier")
    case .multiple: ("multiple", "identifier")
    case .order: ("ordered", "identifier")
    case .match: ("multiple", "directedPair")
    case .number: ("single", "float")
    }
  }

  private var correct: [String] {
    switch question.kind {
    case .open, .scale: []
    case .single(let options), .multiple(let options):
      options.indices.filter { options[$0].isCorrect }.map { "C\($0 + 1)" }
    case .order(let items): items.indices.map { "C\($0 + 1)" }
    case .match(let pairs): pairs.indices.map { "L\($0 + 1) R\($0 + 1)" }
    case .number(let range): [((range.lowerBound + range.upperBound) / 2).inWords]
    case .short(let accepted): Array(accepted.prefix(1))
    }
  }

  /// What each answer counts, where the parts of one are scored by themselves.
  private var shares: [(key: String, value: String)] {
    switch question.kind {
    case .multiple(let options) where isGraded:
      let share = 1 / Double(options.count(where: \.isCorrect))
      return options.indices.map { ("C\($0 + 1)", "\(options[$0].isCorrect ? share : -share)") }
    case .match(let pairs): return correct.map { ($0, "\(1 / Double(pairs.count))") }
    case .short(let accepted): return accepted.map { ($0, "1") }
    default: return []
    }
  }

  private func declarations(to xml: inout XMLText) {
    xml.add(
      "responseDeclaration",
      attributes: [
        ("identifier", "RESPONSE"), ("cardinality", response.cardinality),
        ("baseType", response.type),
      ]
    ) { xml in
      if !correct.isEmpty {
        xml.add("correctResponse") { xml in for value in correct { xml.add("value", value) } }
      }
      if !shares.isEmpty {
        xml.add("mapping", attributes: [("lowerBound", "0"), ("defaultValue", "0")]) { xml in
          for (key, value) in shares {
            let isText = if case .short = question.kind { true } else { false }
            xml.add(
              "mapEntry",
              attributes: [("mapKey", key), ("mappedValue", value)]
                + (isText ? [("caseSensitive", "false")] : []))
          }
        }
      }
    }
    let points = question.points.map { [("normalMaximum", $0.inWords)] } ?? []
    outcome("SCORE", type: "float", points, to: &xml)
    if question.options.contains(where: { $0.feedback != nil }) {
      outcome("CHOSEN", type: "identifier", cardinality: response.cardinality, to: &xml)
    }
    if !question.feedback.isEmpty { outcome("FEEDBACK", type: "identifier", to: &xml) }
    if !question.modelAnswers.isEmpty { outcome("MODEL", type: "identifier", to: &xml) }
  }

  private func outcome(
    _ name: String, type: String, cardinality: String = "single",
    _ attributes: [(String, String)] = [], to xml: inout XMLText
  ) {
    xml.add(
      "outcomeDeclaration",
      attributes: [("identifier", name), ("cardinality", cardinality), ("baseType", type)]
        + attributes)
  }

  // MARK: Interactions

  private func interaction(to xml: inout XMLText) {
    let shuffle = ("shuffle", question.shuffles ? "true" : "false")
    let response = ("responseIdentifier", "RESPONSE")
    switch question.kind {
    case .open(_, let maximum):
      let length = maximum.map { [("expectedLength", "\($0)")] } ?? []
      xml.add("extendedTextInteraction", attributes: [response] + length)
    case .single(let options):
      choice(options.map(\.text), [response, shuffle, ("maxChoices", "1")], to: &xml)
    case .multiple(let options):
      choice(options.map(\.text), [response, shuffle, ("maxChoices", "0")], to: &xml)
    case .scale(let steps):
      choice(steps, [response, ("shuffle", "false"), ("maxChoices", "1")], to: &xml)
    case .order(let items):
      xml.add("orderInteraction", attributes: [response, shuffle]) { choices(items, to: &$0) }
    case .match(let pairs):
      xml.add(
        "matchInteraction",
        attributes: [response, shuffle, ("maxAssociations", "\(pairs.count)")]
      ) { xml in
        side("L", pairs.map(\.left), to: &xml)
        side("R", pairs.map(\.right), to: &xml)
      }
    case .number, .short:
      xml.add("p") { $0.add("textEntryInteraction", attributes: [response]) }
    }
  }

  private func choice(
    _ options: [String], _ attributes: [(String, String)], to xml: inout XMLText
  ) {
    xml.add("choiceInteraction", attributes: attributes) { choices(options, to: &$0) }
  }

  private func choices(_ texts: [String], to xml: inout XMLText) {
    for (index, text) in texts.enumerated() {
      xml.add(
        xml: "<simpleChoice identifier=\"C\(index + 1)\">\(QTIBody.line(text))</simpleChoice>")
    }
  }

  private func side(_ letter: String, _ texts: [String], to xml: inout XMLText) {
    xml.add("simpleMatchSet") { xml in
      for (index, text) in texts.enumerated() {
        xml.add(
          xml: "<simpleAssociableChoice identifier=\"\(letter)\(index + 1)\" matchMax=\"1\">"
            + "\(QTIBody.line(text))</simpleAssociableChoice>")
      }
    }
  }

  // MARK: Scoring and feedback

  private func processing(to xml: inout XMLText) {
    let told = question.options.contains { $0.feedback != nil }
    guard isGraded || told || !question.feedback.isEmpty || !question.modelAnswers.isEmpty else {
      return
    }
    xml.add("responseProcessing") { xml in
      if isGraded { score(to: &xml) }
      if told {
        xml.add("setOutcomeValue", attributes: [("identifier", "CHOSEN")]) {
          $0.add("variable", attributes: [("identifier", "RESPONSE")])
        }
      }
      if !question.feedback.isEmpty { show("FEEDBACK", to: &xml) }
      if !question.modelAnswers.isEmpty { show("MODEL", to: &xml) }
    }
  }

  private func score(to xml: inout XMLText) {
    if !shares.isEmpty {
      return xml.add("setOutcomeValue", attributes: [("identifier", "SCORE")]) {
        $0.add("mapResponse", attributes: [("identifier", "RESPONSE")])
      }
    }
    xml.add("responseCondition") { xml in
      xml.add("responseIf") { xml in
        if case .number(let range) = question.kind {
          xml.add("and") { xml in
            bound("gte", range.lowerBound, to: &xml)
            bound("lte", range.upperBound, to: &xml)
          }
        } else {
          xml.add("match") { xml in
            xml.add("variable", attributes: [("identifier", "RESPONSE")])
            xml.add("correct", attributes: [("identifier", "RESPONSE")])
          }
        }
        xml.add("setOutcomeValue", attributes: [("identifier", "SCORE")]) {
          $0.add("baseValue", "1", attributes: [("baseType", "float")])
        }
      }
    }
  }

  private func bound(_ relation: String, _ value: Double, to xml: inout XMLText) {
    xml.add(relation) { xml in
      xml.add("variable", attributes: [("identifier", "RESPONSE")])
      xml.add("baseValue", value.inWords, attributes: [("baseType", "float")])
    }
  }

  private func show(_ outcome: String, to xml: inout XMLText) {
    xml.add("setOutcomeValue", attributes: [("identifier", outcome)]) {
      $0.add("baseValue", "SHOWN", attributes: [("baseType", "identifier")])
    }
  }

  private func feedback(to xml: inout XMLText) {
    func add(_ outcome: String, _ identifier: String, _ text: String) {
      xml.add(
        "modalFeedback",
        attributes: [
          ("outcomeIdentifier", outcome), ("identifier", identifier), ("showHide", "show"),
        ]
      ) { $0.add(xml: QTIBody.blocks(text)) }
    }
    for (index, option) in question.options.enumerated() {
      if let told = option.feedback { add("CHOSEN", "C\(index + 1)", told) }
    }
    for text in question.feedback { add("FEEDBACK", "SHOWN", text) }
    for text in question.modelAnswers { add("MODEL", "SHOWN", text) }
  }
}
