public import CaseModel

/// Reads answers from YAML, as `casebook reflect --answers` takes them.
///
/// `answers` and `second-thoughts` give a value for each question id: a text, the number of an option,
/// or a list of numbers, counted as they stand in the case; `skip` lists the questions passed over.
/// `certainty` gives 1, 2 or 3 for questions that ask, `assessment` the points by criterion, `commitment` a
/// text, or `text` and `due`.
public enum AnswerSheetParser {
  /// Reads a file's text.
  /// - Parameters:
  ///   - source: the text.
  ///   - content: the case that is answered.
  public static func parse(
    _ source: SourceText, for content: Case
  ) -> (sheet: AnswerSheet, diagnostics: [Diagnostic]) {
    var reader = Reader(yaml: YAMLReader(source, name: "The file of answers"), content: content)
    reader.read()
    return (reader.sheet, reader.yaml.diagnostics.bounded())
  }

  private struct Reader {
    var yaml: YAMLReader
    let content: Case
    private let questions: [String: Question]
    var sheet = AnswerSheet()

    init(yaml: YAMLReader, content: Case) {
      self.yaml = yaml
      self.content = content
      questions = Dictionary(content.questions.map { ($0.id, $0) }) { first, _ in first }
    }

    mutating func read() {
      let text = String(decoding: yaml.source.bytes, as: UTF8.self)
      for (key, keyNode, value) in yaml.mapping(of: text) ?? [] {
        switch key {
        case "case": checkCase(value)
        case "answers": sheet.answers.merge(responses(value)) { $1 }
        case "second-thoughts": sheet.secondThoughts = responses(value)
        case "skip":
          for id in yaml.list(key, value) where question(id, value) != nil {
            sheet.answers[id] = .skipped
          }
        case "certainty": readCertainties(value)
        case "assessment": readAssessments(value)
        case "commitment": sheet.commitment = commitment(value)
        default: yaml.reportUnknown(key, keyNode, known: Self.keys)
        }
      }
    }

    private static let keys = [
      "case", "answers", "second-thoughts", "skip", "certainty", "assessment", "commitment",
    ]

    private mutating func readCertainties(_ node: YAMLNode) {
      for (id, keyNode, value) in yaml.mapping(node, of: "“certainty”") ?? [] {
        guard question(id, keyNode) != nil,
          let number = yaml.integer(id, value, in: 1...Certainty.allCases.count)
        else { continue }
        sheet.certainties[id] = Certainty(rawValue: number)
      }
    }

    private mutating func readAssessments(_ node: YAMLNode) {
      for (id, keyNode, value) in yaml.mapping(node, of: "“assessment”") ?? [] {
        guard let question = question(id, keyNode) else { continue }
        let points = value.sequence?.map { $0.scalar.flatMap { Double($0.string) } }
        let response = Response.ratings(points ?? [])
        if points != nil, question.acceptsAssessment(response) {
          sheet.assessments[id] = response
        } else {
          let most = question.rubric.map(\.weight.inWords).joined(separator: ", ")
          yaml.report(
            .invalidValue, yaml.position(of: value),
            "These are no points by the rubric of “\(id)”.",
            fix: question.rubric.isEmpty
              ? "The question has no rubric." : "Write a list of at most [\(most)].")
        }
      }
    }

    private mutating func commitment(_ node: YAMLNode) -> Commitment? {
      guard node.mapping != nil else {
        return yaml.text("commitment", node).map { Commitment(text: $0) }
      }
      var commitment = Commitment(text: "")
      for (key, keyNode, value) in yaml.mapping(node, of: "“commitment”") ?? [] {
        switch key {
        case "text": commitment.text = yaml.text(key, value) ?? ""
        case "due":
          commitment.due = yaml.text(key, value).flatMap { CalendarDate($0) }
          if commitment.due == nil {
            yaml.report(
              .invalidValue, yaml.position(of: value), "“due” is no date of the calendar.",
              fix: "Write due: 2026-12-01.")
          }
        default: yaml.reportUnknown(key, keyNode, known: ["text", "due"])
        }
      }
      return commitment.text.isEmpty ? nil : commitment
    }

    private mutating func checkCase(_ value: YAMLNode) {
      guard let id = yaml.text("case", value), id != content.id, id != content.slug else { return }
      yaml.report(
        .invalidValue, yaml.position(of: value), length: id.count,
        "These answers are for the case “\(id)”, not for “\(content.id)”.")
    }

    private mutating func responses(_ node: YAMLNode) -> [String: Response] {
      var responses: [String: Response] = [:]
      for (id, keyNode, value) in yaml.mapping(node, of: yaml.name) ?? [] {
        guard let question = question(id, keyNode) else { continue }
        guard let response = Self.response(value, to: question), question.accepts(response) else {
          yaml.report(
            .invalidValue, yaml.position(of: value),
            "This is no answer to question “\(id)”.", fix: Self.expectation(of: question))
          continue
        }
        responses[id] = response
      }
      return responses
    }

    private mutating func question(_ id: String, _ node: YAMLNode) -> Question? {
      if let question = questions[id] { return question }
      let nearest = yaml.suggestions.nearest(to: id, among: questions.keys.sorted())
      yaml.report(
        .invalidValue, yaml.position(of: node), length: id.count,
        "The case has no question “\(id)”.", fix: nearest.map { "Did you mean “\($0)”?" })
      return nil
    }

    private static func response(_ node: YAMLNode, to question: Question) -> Response? {
      let text = node.scalar?.string
      let number = text.flatMap { Int($0) }.map { $0 - 1 }
      let list = node.sequence?.map { $0.scalar.flatMap { Int($0.string) }.map { $0 - 1 } }
      let numbers = list.flatMap { $0.contains(nil) ? nil : $0.compactMap(\.self) }
      return switch question.kind {
      case .open, .short: text.map { .text($0.trimmingSpaces) }
      case .single: number.map { .choices([$0]) }
      case .multiple: (numbers ?? number.map { [$0] }).map { .choices($0.sorted()) }
      case .order: numbers.map { .order($0) }
      case .match: numbers.map { .matches($0) }
      case .scale: number.map { .level($0) }
      case .number: text.flatMap { Double($0) }.map { .number($0) }
      }
    }

    private static func expectation(of question: Question) -> String {
      switch question.kind {
      case .open, .short: "Write a text."
      case .single(let choices): "Write the number of an option, 1 to \(choices.count)."
      case .multiple(let choices): "Write a list of options, as [1, \(choices.count)]."
      case .order(let items): "Write all numbers from 1 to \(items.count) in your order, as a list."
      case .match(let pairs):
        "Write a list with the right side for each of the \(pairs.count) left sides."
      case .scale(let steps): "Write the number of a step, 1 to \(steps.count)."
      case .number: "Write a number."
      }
    }
  }
}
