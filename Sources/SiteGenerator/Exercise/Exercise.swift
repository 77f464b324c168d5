internal import CaseMarkdown
internal import CaseModel

/// What the scripts of a case's page need to lead through it: the order of its passages and questions, how each
/// is answered, and the hash of its wording.
///
/// Nothing in it is right or wrong, with one exception: questions of order and pairs are answered by the places in
/// which the author wrote them. Where only the trainer shows the solutions they are answered by names of the items,
/// which tell nothing, and the hash of the wording, from which the order could be guessed, is left out.
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
      "exercise-session.js", "exercise-store.js", "exercise-controls.js", "exercise-writing.js",
      "bundle-keys.js", "bundle.js", "exercise-hand-in.js", "exercise-page.js",
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
      """
      window.casebook = window.casebook || {};
      window.casebook.words = {\(object)};
      window.casebook.frames = {\(frames(in: language))};

      """.utf8)
  }

  /// The frames for open answers: what each is called, and for each part its name and what it asks.
  private static func frames(in language: SiteLanguage) -> String {
    let isChinese = language.tag.hasPrefix("zh")
    return ReflectionFrame.allCases.map { frame in
      let parts = frame.parts.map { part in
        let texts =
          isChinese
          ? (part.name.chinese, part.prompt.chinese) : (part.name.english, part.prompt.english)
        return "[\(JSONText.quoted(texts.0)),\(JSONText.quoted(texts.1))]"
      }
      return "\(JSONText.quoted(frame.rawValue)):{\"title\":\(JSONText.quoted(frame.title)),"
        + "\"parts\":[\(parts.joined(separator: ","))]}"
    }.joined(separator: ",\n")
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
    let places = question.placesByText
    let isHidden = !showsSolutions && !places.isEmpty
    let names = question.itemNames
    let members: [(String, String?)] = [
      ("id", JSONText.quoted(question.id)), ("kind", JSONText.quoted(question.kind.name)),
      ("stage", JSONText.quoted(question.stage.rawValue)),
      ("wording", isHidden ? nil : JSONText.quoted(question.contentHash)),
      ("revision", String(question.revision)),
      ("confidence", question.asksConfidence ? "true" : nil),
      ("min", limits?.minimum.map { String($0) }), ("max", limits?.maximum.map { String($0) }),
      ("count", isOpen ? nil : String(itemCount(question.kind))),
      ("targets", targets.contains { $0 != "null" } ? list(targets) : nil),
      ("places", isHidden || places.isEmpty ? nil : list(places.map(String.init))),
      ("names", isHidden ? list(places.map { JSONText.quoted(names[$0]) }) : nil),
      ("rubric", rubric(question, showsSolutions)),
      ("frame", question.frame.map { JSONText.quoted($0.rawValue) }),
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
