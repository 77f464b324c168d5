internal import CaseMarkdown
internal import CaseModel

/// What the scripts of a case's page need to lead through it: the order of its passages and questions, how each
/// is answered, and the hash of its wording.
///
/// Nothing in it is right or wrong, with one exception: questions of order and pairs are answered by the places in
/// which the author wrote them, so these places are left out where the trainer shows the solutions, and such
/// questions can't be answered in the page.
struct Exercise {
  private let content: Case
  private let words: SiteLanguage

  init(_ content: Case, words: SiteLanguage) {
    self.content = content
    self.words = words
  }

  /// The values for the page; nil for a case that asks nothing.
  var values: Values? { content.questions.isEmpty ? nil : ["data": HTML(data)] }

  /// The scripts of the exercise, in the order in which they are loaded, relative to the root of the site.
  static func scripts(in language: SiteLanguage) -> [String] {
    let names = [
      "exercise-session.js", "exercise-store.js", "exercise-controls.js", "bundle-keys.js",
      "bundle.js", "exercise-hand-in.js", "exercise-page.js",
    ]
    return [wordPath(in: language)] + names.map(SiteAddress.asset)
  }

  /// Where the words of the exercise lie.
  static func wordPath(in language: SiteLanguage) -> String {
    SiteAddress.asset("exercise-words-\(language.tag).js")
  }

  /// A script with the words of the exercise in a language.
  static func wordScript(in language: SiteLanguage) -> [UInt8] {
    let prefix = "exercise-"
    let members = language.labels.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }
      .map {
        "\(JSONText.quoted(String($0.key.dropFirst(prefix.count)))):\(JSONText.quoted($0.value))"
      }
    let object = members.joined(separator: ",\n")
    return Array(
      "window.casebook = window.casebook || {};\nwindow.casebook.words = {\(object)};\n".utf8)
  }

  private var data: String {
    let description = content.sections.filter { $0.role == .description }
    let others = content.sections.filter { ![.description, .facilitator].contains($0.role) }
    let passages = description.flatMap(\.passages).map { passage in
      object([
        ("anchor", JSONText.quoted(passage.anchor)),
        ("questions", list(passage.questions.map(question))),
      ])
    }
    return object([
      ("id", JSONText.quoted(content.id)), ("slug", JSONText.quoted(content.slug)),
      ("reveal", JSONText.quoted(content.metadata.reveal.rawValue)),
      ("passages", list(passages)),
      ("questions", list(others.flatMap(\.passages).flatMap(\.questions).map(question))),
    ])
  }

  private func question(_ question: Question) -> String {
    let isOpen = question.kind.isOpen
    let limits: (minimum: Int?, maximum: Int?)? =
      if case .open(let minimum, let maximum) = question.kind { (minimum, maximum) } else { nil }
    let showsSolutions = Edition.public.showsSolutions(reveal: content.metadata.reveal)
    let targets = question.kind.choices.map { $0.target.map(JSONText.quoted) ?? "null" }
    let frame = question.frame?.parts.map {
      words.tag.hasPrefix("zh") ? $0.prompt.chinese : $0.prompt.english
    }
    let members: [(String, String?)] = [
      ("id", JSONText.quoted(question.id)), ("kind", JSONText.quoted(question.kind.name)),
      ("stage", JSONText.quoted(question.stage.rawValue)),
      ("wording", JSONText.quoted(question.contentHash)),
      ("revision", String(question.revision)),
      ("confidence", question.asksConfidence ? "true" : nil),
      ("min", limits?.minimum.map { String($0) }), ("max", limits?.maximum.map { String($0) }),
      ("count", isOpen ? nil : String(itemCount(question.kind))),
      ("targets", targets.contains { $0 != "null" } ? list(targets) : nil),
      ("places", showsSolutions ? places(question.kind).map { list($0.map(String.init)) } : nil),
      ("rubric", rubric(question, showsSolutions)),
      ("frame", frame.map { list($0.map(JSONText.quoted)) }),
    ]
    return object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  private func rubric(_ question: Question, _ isShown: Bool) -> String? {
    guard isShown, question.kind.isOpen, !question.rubric.isEmpty else { return nil }
    return list(question.rubric.map { $0.weight.inWords })
  }

  private func itemCount(_ kind: QuestionKind) -> Int {
    switch kind {
    case .single(let choices), .multiple(let choices): choices.count
    case .order(let items), .scale(let items): items.count
    case .match(let pairs): pairs.count
    case .open, .number, .short: 0
    }
  }

  /// The author's places of the items in the order in which the page shows them.
  private func places(_ kind: QuestionKind) -> [Int]? {
    switch kind {
    case .order(let items): QuestionValues.mixing(items)
    case .match(let pairs): QuestionValues.mixing(pairs.map(\.right))
    default: nil
    }
  }

  private func object(_ members: [(String, String)]) -> String {
    var text = "{"
    for (name, value) in members {
      if text.utf8.count > 1 { text += "," }
      text += "\""
      text += name
      text += "\":"
      text += value
    }
    return text + "}"
  }

  private func list(_ members: [String]) -> String { "[" + members.joined(separator: ",") + "]" }
}
