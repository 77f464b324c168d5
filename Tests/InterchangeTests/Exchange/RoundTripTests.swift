import CaseModel
import CaseParser
import Testing

@testable import Interchange

/// What is written in a format and read again is the same, but for what the exporter said was lost.
struct RoundTripTests {
  private static let formats: [(ExportFormat, ImportFormat)] = [
    (.gift, .gift), (.moodleXML, .moodleXML), (.qti21, .qti21),
  ]

  @Test("Questions made at random come back", arguments: formats, 0..<40)
  func random(format: (ExportFormat, ImportFormat), seed: Int) throws {
    var random = RandomQuestion(seed: UInt64(seed) + 1)
    var content = ExchangeCase(id: "c", title: "一 / b: {c}", language: "zh-Hans")
    content.items = (1...12).map { .question(random.question("q\($0)")) }
    content.items.insert(.text("### 标题\n\n" + random.markdown()), at: 0)
    let exporter = format.0.exporter
    let parts = try format.1.importer.read(exporter.file(of: [content]))
    #expect(parts.map(\.title) == ["一 / b: {c}"])
    if format.0 == .qti21 {
      // Its texts are XHTML on the way, so that their Markdown may be written otherwise.
      #expect(parts[0].questions.map(\.words) == content.questions.map(\.words))
    } else {
      #expect(parts[0].items == content.items)
    }
  }

  @Test("The questions of the repository's cases come back", arguments: formats)
  func cases(format: (ExportFormat, ImportFormat)) throws {
    let cases = try ExampleCases.all()
    let exporter = format.0.exporter
    let written = cases.map { ExchangeCase($0) }
    let parts = try format.1.importer.read(exporter.file(of: written))
    #expect(parts.count == cases.count)
    for (part, content) in zip(parts, written) {
      #expect(part.title == content.title)
      if format.0 != .qti21 { #expect(part.tags == content.tags) }
      let text = CaseAssembly.importedCase(part, fallbackTitle: "x").markdown
      let parsed = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c")
      #expect(!parsed.hasErrors, "\(parsed.diagnostics)")
      let read = ExchangeCase(parsed.content)
      #expect(read.questions.map(\.id) == content.questions.map(\.id))
      for (after, before) in zip(read.questions, content.questions) {
        let kept = ExchangeQuestion.kept(before, by: exporter)
        #expect(after.words == kept.words, "\(content.id)#\(before.id)")
        #expect(after.marks == kept.marks, "\(content.id)#\(before.id)")
      }
    }
  }
}

extension ExchangeQuestion {
  /// What of a question an exporter says it keeps.
  static func kept(_ question: ExchangeQuestion, by exporter: any CaseExporter) -> ExchangeQuestion
  {
    func keeps(_ feature: ExchangeFeature) -> Bool { exporter.limit(on: feature) == nil }
    var kept = question
    if !keeps(.points) { kept.points = nil }
    if !keeps(.stage) { kept.stage = .before }
    if !keeps(.confidence) { kept.asksConfidence = false }
    if !keeps(.frame) { kept.frame = nil }
    if !keeps(.fixedOrder) { kept.shuffles = true }
    if !keeps(.sensitive) { kept.isSensitive = false }
    if !keeps(.revision) { kept.revision = 1 }
    if !keeps(.hints) { kept.hints = [] }
    if !keeps(.modelAnswers) { kept.modelAnswers = [] }
    if !keeps(.rubric) { kept.rubric = [] }
    if !keeps(.samples) { kept.samples = [] }
    if !keeps(.facilitatorNotes) { kept.facilitatorNotes = [] }
    for feature in exporter.losses(of: question).keys {
      switch feature {
      case .rubric, .rubricLevels: kept.rubric = []
      case .facilitatorNotes: kept.facilitatorNotes = []
      case .hints: kept.hints = []
      case .fixedOrder: kept.shuffles = true
      case .lengthLimits: kept.kind = .open(minimum: nil, maximum: nil)
      default: break
      }
    }
    switch question.kind {
    case .open where !keeps(.lengthLimits): kept.kind = .open(minimum: nil, maximum: nil)
    case .scale(let steps) where !keeps(.scale):
      // A scale has an order, which the choice that stands in its place keeps where it can.
      kept.shuffles = !keeps(.fixedOrder)
      kept.kind = .single(steps.map { ExchangeOption($0, isCorrect: false) })
    case .single(let options): kept.kind = .single(options.map(withoutTarget))
    case .multiple(let options) where question.isPoll && !keeps(.poll):
      kept.kind = .single(options.map(withoutTarget))
    case .multiple(let options): kept.kind = .multiple(options.map(withoutTarget))
    default: break
    }
    return kept
  }

  private static func withoutTarget(_ option: ExchangeOption) -> ExchangeOption {
    ExchangeOption(option.text, isCorrect: option.isCorrect, feedback: option.feedback)
  }
}
