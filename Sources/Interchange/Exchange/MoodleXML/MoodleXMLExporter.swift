internal import CaseMarkdown
internal import CaseModel

/// Writes questions as Moodle XML, every text in Markdown.
public struct MoodleXMLExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "xml"

  public func file(of cases: [ExchangeCase]) -> [UInt8] {
    var xml = XMLText()
    xml.add("quiz") { xml in
      for content in cases {
        xml.question("category") { xml in
          let name = content.title.replacing("/", with: "//")
          xml.add("category") { $0.add("text", "$course$/top/" + name) }
        }
        var texts = 0
        for item in content.items {
          switch item {
          case .text(let markdown):
            texts += 1
            xml.question("description") { xml in
              xml.add("name") { $0.add("text", "text-\(texts)") }
              xml.markdown("questiontext", markdown)
            }
          case .question(let question):
            MoodleQuestionWriter(question: question, content: content).write(to: &xml)
          }
        }
      }
    }
    return Array(xml.text.utf8)
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections, .metadata: "a question bank has no place for it"
    case .pictures: "pictures aren't packed; the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    case .samples: "Moodle has no place for it"
    case .poll: "Moodle has no polls; every option counts as right"
    case .scale: "Moodle has no scales; it becomes a choice in which every option counts as right"
    case .order:
      "Moodle has questions of order since 4.4 only; the items are matched with their places"
    case .branches: "a quiz doesn't branch; the option alone stays"
    case .stage, .confidence, .frame, .sensitive, .revision: "only Casebook knows it"
    case .questionText, .formatting, .open, .multiple, .match, .number, .short, .modelAnswers,
      .rubric, .rubricLevels, .hints, .feedback, .optionFeedback, .facilitatorNotes, .points,
      .lengthLimits, .fixedOrder:
      nil
    }
  }

  public func losses(of question: ExchangeQuestion) -> [ExchangeFeature: String] {
    var losses: [ExchangeFeature: String] = [:]
    if case .open(let minimum, let maximum) = question.kind {
      if !question.hints.isEmpty { losses[.hints] = "Moodle's essays have none" }
      let isChinese = question.prompt.unicodeScalars.contains(where: \.isHan)
      if isChinese, minimum != nil || maximum != nil {
        losses[.lengthLimits] = "Moodle counts words between spaces, which Chinese doesn't have"
      }
    } else {
      for feature in [.rubric, .rubricLevels, .facilitatorNotes] as [ExchangeFeature]
      where question.features.contains(feature) {
        losses[feature] = "Moodle has a place for it in essays only"
      }
    }
    switch question.kind {
    case .multiple(let options) where !question.isPoll && !MoodleFraction(options).isExact:
      losses[.multiple] = MoodleFraction.limit
    case .match(let pairs) where pairs.contains { !$0.right.isPlainMarkdown }:
      losses[.formatting] = "what is matched is plain text in Moodle"
    case .number, .short:
      if !question.shuffles { losses[.fixedOrder] = "there is nothing to mix" }
    default: break
    }
    return losses
  }
}

extension String {
  /// Whether a text in Markdown has no marks.
  var isPlainMarkdown: Bool { MarkdownText.escaping(MarkdownText.plain(self)) == self }
}

extension XMLText {
  /// A question of a type.
  mutating func question(_ type: String, inside: (inout XMLText) -> Void) {
    add("question", attributes: [("type", type)], inside: inside)
  }

  /// A text in Markdown; nothing where it is empty.
  mutating func markdown(
    _ name: String, _ text: String, attributes: [(String, String)] = [],
    inside: (inout XMLText) -> Void = { _ in }
  ) {
    guard !text.isEmpty else { return }
    add(name, attributes: attributes + [("format", "markdown")]) { xml in
      xml.add("text", text)
      inside(&xml)
    }
  }
}
