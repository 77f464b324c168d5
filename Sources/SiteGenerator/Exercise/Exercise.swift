internal import CaseMarkdown
internal import CaseModel

/// What the scripts of a case's page need to lead through it: the order of its passages and questions, how each
/// is answered, and the hash of its wording.
///
/// Nothing in it is right or wrong, with one exception: questions of order and pairs are answered by the places in
/// which the author wrote them. Where only the trainer shows the solutions they are answered by names of the items,
/// which tell nothing, and the hash of the wording, from which the order could be guessed, is left out.
///
/// An object, as every closure that asks a struct for something copies the whole of it.
final class Exercise {
  private let content: Case
  private let words: SiteLanguage

  init(_ content: Case, words: SiteLanguage) {
    self.content = content
    self.words = words
  }

  /// The scripts of the exercise, in the order in which they are loaded, relative to the root of the site.
  static func scripts(in language: SiteLanguage) -> [String] {
    [wordPath(in: language)] + commonScripts
  }

  private static let commonScripts = [
    "exercise-session.js", "exercise-store.js", "exercise-controls.js", "exercise-writing.js",
    "bundle-keys.js", "bundle.js", "exercise-hand-in.js", "exercise-page.js",
  ].map(SiteAddress.asset)

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

  /// Appends the data for the page.
  func write(to output: inout [UInt8]) {
    let description = content.sections.lazy.filter { $0.role == .description }
    let others = content.sections.lazy.filter { ![.description, .facilitator].contains($0.role) }
    var data = JSONText()
    data.add("id", content.id)
    data.add("slug", content.slug)
    data.add("reveal", content.metadata.reveal.rawValue)
    data.addList("passages", description.flatMap(\.passages)) { passage, output in
      var data = JSONText()
      data.add("anchor") { JSONText.quote(passage.anchor, to: &$0) }
      data.addList("questions", passage.questions, write)
      data.write(to: &output)
    }
    data.addList("questions", others.flatMap(\.passages).flatMap(\.questions), write)
    data.write(to: &output)
  }

  private func write(_ question: Question, to output: inout [UInt8]) {
    let showsSolutions = Edition.public.showsSolutions(reveal: content.metadata.reveal)
    let places = question.placesByText
    let isHidden = !showsSolutions && !places.isEmpty
    var data = JSONText()
    data.add("id", question.id)
    data.add("kind", question.kind.name)
    data.add("stage", question.stage.rawValue)
    if !isHidden { data.add("wording") { JSONText.quote(question.contentHash, to: &$0) } }
    data.add("revision", question.revision)
    if question.asksConfidence { data.add("confidence") { $0 += "true".utf8 } }
    if case .open(let minimum, let maximum) = question.kind {
      if let minimum { data.add("min", minimum) }
      if let maximum { data.add("max", maximum) }
    } else {
      data.add("count", itemCount(question.kind))
    }
    let choices = question.kind.choices
    if choices.contains(where: { $0.target != nil }) {
      data.addList("targets", choices) { choice, output in
        if let target = choice.target {
          JSONText.quote(target, to: &output)
        } else {
          output += "null".utf8
        }
      }
    }
    if isHidden {
      let names = question.itemNames
      data.addList("names", places) { JSONText.quote(names[$0], to: &$1) }
    } else if !places.isEmpty {
      data.addList("places", places) { $1 += String($0).utf8 }
    }
    if showsSolutions, question.kind.isOpen, !question.rubric.isEmpty {
      data.addList("rubric", question.rubric) { $1 += $0.weight.inWords.utf8 }
    }
    data.add("frame", question.frame?.rawValue)
    data.write(to: &output)
  }

  private func itemCount(_ kind: QuestionKind) -> Int {
    switch kind {
    case .single(let choices), .multiple(let choices): choices.count
    case .order(let items), .scale(let items): items.count
    case .match(let pairs): pairs.count
    case .open, .number, .short: 0
    }
  }
}
