public import CaseModel

/// Makes statements of xAPI 1.0.3 of what people did with a case.
///
/// People are accounts with their pseudonyms; an e-mail address is named only where one is handed in.
public struct StatementWriter: Sendable {
  private static let verbs = "http://adlnet.gov/expapi/verbs/"
  private static let types = "http://adlnet.gov/expapi/activities/"

  private let content: ExchangeCase
  private let questions: [String: ExchangeQuestion]
  private let base: String
  private let email: String?
  private let caseAddress: String

  /// A writer for a case.
  /// - Parameters:
  ///   - content: the case.
  ///   - base: the address of the library, which activities and accounts are named by; with a slash at its end.
  ///   - email: the address of the only person there are answers of; nil for pseudonyms.
  public init(_ content: ExchangeCase, base: String, email: String? = nil) {
    self.content = content
    self.base = base
    self.email = email
    questions = Dictionary(
      content.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    caseAddress = base + "cases/" + content.id.percentEncoded
  }

  /// The statement on an event; nil for events that xAPI has no words for, and questions that the case no longer has.
  /// - Parameters:
  ///   - event: what the person did.
  ///   - share: the share of the points that the answer earned, from 0 to 1; nil where it isn't scored.
  public func statement(on event: AnswerEvent, share: Double?) -> Statement? {
    switch event.kind {
    case .answered, .reconsidered, .reviewed, .revisited:
      guard let response = event.response, let question = event.subject.flatMap({ questions[$0] })
      else { return nil }
      return statement(
        event, verb: "answered", object: activity(question),
        result: result(response, of: question, share: share, certainty: event.certainty),
        parent: caseAddress)
    case .finished:
      let definition = Statement.Definition(
        name: [content.language: content.title], type: Self.types + "lesson")
      return statement(
        event, verb: "completed",
        object: Statement.Activity(id: caseAddress, definition: definition),
        result: Statement.Result(completion: true), parent: nil)
    case .started, .read, .hinted, .revealed, .assessed, .committed, .followedUp, .peerReviewed,
      .calibrated, .marked:
      return nil
    }
  }

  private func statement(
    _ event: AnswerEvent, verb: String, object: Statement.Activity, result: Statement.Result,
    parent: String?
  ) -> Statement {
    let account = Statement.Actor.Account(homePage: base, name: event.person)
    let occasion = ["\(base)xapi/occasion": event.kind.rawValue]
    return Statement(
      id: StatementID.of(event.id, base: base),
      actor: Statement.Actor(
        account: email == nil ? account : nil, mbox: email.map { "mailto:" + $0 }),
      verb: Statement.Verb(id: Self.verbs + verb, display: ["en": verb]), object: object,
      result: result,
      context: Statement.Context(
        contextActivities: parent.map { .init(parent: [.init(id: $0)]) },
        language: content.language, extensions: parent == nil ? nil : occasion),
      timestamp: event.time.description)
  }

  // MARK: Activities

  private func activity(_ question: ExchangeQuestion) -> Statement.Activity {
    var definition = Statement.Definition(
      name: map(question.prompt), type: Self.types + "cmi.interaction")
    switch question.kind {
    case .open: definition.interactionType = "long-fill-in"
    case .single(let options), .multiple(let options):
      definition.interactionType = "choice"
      definition.choices = components("c", options.map(\.text))
      if !question.isPoll {
        let right = options.indices.filter { options[$0].isCorrect }
        definition.correctResponsesPattern = [Self.list(right.map { "c\($0 + 1)" })]
      }
    case .order(let items):
      definition.interactionType = "sequencing"
      definition.choices = components("c", items)
      definition.correctResponsesPattern = [Self.list(items.indices.map { "c\($0 + 1)" })]
    case .match(let pairs):
      definition.interactionType = "matching"
      definition.source = components("l", pairs.map(\.left))
      definition.target = components("r", pairs.map(\.right))
      definition.correctResponsesPattern = [
        Self.list(pairs.indices.map { "l\($0 + 1)[.]r\($0 + 1)" })
      ]
    case .scale(let steps):
      definition.interactionType = "likert"
      definition.scale = components("s", steps)
    case .number(let range):
      definition.interactionType = "numeric"
      definition.correctResponsesPattern = [
        "\(range.lowerBound.inWords)[:]\(range.upperBound.inWords)"
      ]
    case .short(let accepted):
      definition.interactionType = "fill-in"
      definition.correctResponsesPattern = accepted.map { "{case_matters=false}" + $0 }
    }
    return Statement.Activity(
      id: "\(caseAddress)#\(question.id.percentEncoded)", definition: definition)
  }

  private func components(_ letter: String, _ texts: [String]) -> [Statement.Component] {
    texts.enumerated().map { .init(id: "\(letter)\($0 + 1)", description: map($1)) }
  }

  private func map(_ markdown: String) -> [String: String] {
    [content.language: MarkdownText.plain(markdown)]
  }

  // MARK: Results

  private func result(
    _ response: Response, of question: ExchangeQuestion, share: Double?, certainty: Certainty?
  ) -> Statement.Result {
    var result = Statement.Result(completion: true)
    switch response {
    case .skipped: return Statement.Result(completion: false)
    case .text(let text): result.response = text
    case .choices(let chosen): result.response = Self.list(chosen.map { "c\($0 + 1)" })
    case .order(let order): result.response = Self.list(order.map { "c\($0 + 1)" })
    case .matches(let matches):
      result.response = Self.list(matches.enumerated().map { "l\($0 + 1)[.]r\($1 + 1)" })
    case .level(let level): result.response = "s\(level + 1)"
    case .number(let number): result.response = number.inWords
    case .items, .ratings, .review, .commitment, .outcome: break
    }
    result.score = share.map { .init(scaled: $0) }
    result.success = share.map { $0 >= 1 }
    result.extensions = certainty.map { ["\(base)xapi/certainty": $0.rawValue] }
    return result
  }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: "[,]") }
}
