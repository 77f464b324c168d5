import CaseModel
import TestSupport
import Testing

@testable import Interchange

struct LossTests {
  @Test func whatACaseHasAndAFormatHasNotIsNamed() throws {
    var question = ExchangeQuestion(id: "q", prompt: "A?", kind: .open(minimum: 3, maximum: nil))
    question.rubric = [ExchangeCriterion("a", weight: 1)]
    question.asksConfidence = true
    var content = ExchangeCase(id: "c", title: "C", language: "en")
    content.items = [.question(question)]
    content.otherFeatures = [.analysis]
    let losses = GIFTExporter().losses(of: [content])
    #expect(losses.map(\.feature) == [.analysis, .rubric, .lengthLimits, .confidence])
    #expect(losses.map(\.questionID) == [nil, "q", "q", "q"])
    #expect(JSONExporter().losses(of: [content]).map(\.feature) == [.analysis])
  }

  @Test("Nothing is exported that is neither kept nor named", arguments: ExportFormat.allCases)
  func reasons(format: ExportFormat) {
    for feature in ExchangeFeature.allCases {
      #expect(format.exporter.limit(on: feature)?.isEmpty != true)
    }
  }

  @Test("The documentation's table says what the exporters say")
  func documentation() throws {
    let text = try Repository.text(of: "docs/interchange.md")
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").map(\.trimmingSpaces)
    }
    let formats: [ExportFormat] = [.gift, .moodleXML, .qti21, .anki, .csv, .json]
    var checked = 0
    for row in rows.dropFirst(0) where row.count == formats.count + 1 {
      for name in row[0].split(separator: ",") {
        let name = name.filter { $0 != "`" }.trimmingSpaces
        guard let feature = ExchangeFeature(rawValue: name) else { continue }
        for (format, says) in zip(formats, row.dropFirst()) {
          let isKept = format.exporter.limit(on: feature) == nil
          if says == "yes" { #expect(isKept, "\(format) \(name)") }
          if says == "–" { #expect(!isKept, "\(format) \(name)") }
          checked += 1
        }
      }
    }
    #expect(checked > 100)
  }
}
