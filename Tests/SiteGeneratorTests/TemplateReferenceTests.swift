import CaseLibrary
import CaseModel
import CaseParser
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

/// docs/templates.md, what templates are checked against, and what pages hand over are the same.
@Suite struct TemplateReferenceTests {
  private static let tables: [(String, ValueShape.Fields)] = [
    ("Every page", TemplateSchema.frame), ("A case in a list", TemplateSchema.card),
    ("Head of a case", TemplateSchema.heading), ("Text of a case", TemplateSchema.body),
    ("Passage", TemplateSchema.passage), ("Question", TemplateSchema.question),
    ("Solution", TemplateSchema.solution), ("Around a case", TemplateSchema.caseSurroundings),
    ("Home", TemplateSchema.home), ("List", TemplateSchema.list), ("Topic", TemplateSchema.topic),
    ("Topics", TemplateSchema.topicIndex), ("Matrix", TemplateSchema.matrix),
    ("Page", TemplateSchema.page),
  ]

  /// The values that have tables of their own.
  private static let referred: Set<String> = ["passages", "question", "solution"]

  private func rows(_ fields: ValueShape.Fields, below prefix: String = "") -> Set<String> {
    fields.reduce(into: []) { rows, field in
      let path = prefix + field.key.rawValue
      var shape = field.value
      var kind = "values"
      if case .list(let element) = shape {
        shape = element
        kind = "list"
      }
      switch shape {
      case .text: if kind == "values" { kind = "text" }
      case .html: kind = "HTML"
      case .flag: kind = "flag"
      case .record(let inner):
        if !Self.referred.contains(field.key.rawValue) {
          rows.formUnion(self.rows(inner, below: path + "."))
        }
      case .list: break
      }
      rows.insert("\(path): \(kind)")
    }
  }

  @Test func theReferenceNamesEveryValueAndNoOther() throws {
    let parts = try Repository.text(of: "docs/templates.md").components(separatedBy: "\n## ")
    for (title, fields) in Self.tables {
      let part = try #require(parts.first { $0.hasPrefix(title + "\n") }, "\(title)")
      let documented = part.matches(of: #/(?m)^\| `([\w.]+)` \| (\w+) \| (.+) \|$/#)
      #expect(
        Set(documented.map { "\($0.1): \($0.2)" }).symmetricDifference(rows(fields)).isEmpty,
        "\(title)")
    }
  }

  @Test func everyTemplateSaysWhatItIsFor() {
    for (name, text) in EmbeddedFiles.templates {
      #expect(text.hasPrefix("{{! "), "\(name)")
    }
  }

  @Test func everyPageHandsOverWhatTheReferenceSays() throws {
    let pages = try [Edition.facilitator, .public].flatMap(pages)
    #expect(
      Set(pages.map(\.template)) == Set(TemplateSchema.templates.keys).subtracting(["card"]))
    var problems: Set<String> = []
    for page in pages {
      let fields = try #require(TemplateSchema.templates[page.template])
      compare(page.values, upTo: page.values.mark.last, fields, at: page.template, &problems)
    }
    #expect(problems.isEmpty, "\(problems.sorted().joined(separator: "\n"))")
  }

  /// Every kind of page, of the cases in this repository.
  private func pages(_ edition: Edition) throws -> [Page] {
    let library = try Library(root: Repository.root)
    let inputs = try SiteInputs(
      library, generator: "test", edition: edition, includesDrafts: true)
    let cases = try library.files.compactMap { try library.load($0).parsed?.content }
    let cards = cases.map { CaseCard($0, edition: edition) }
    let catalogue = Catalogue(cards, language: library.configuration.language)
    let frame = PageFrame(
      library.configuration, generator: "test", edition: edition, kinds: TopicKind.allCases,
      pages: inputs.pages)
    let shelf = try CardShelf(cards, Set(cards.indices), templates: inputs.templates)
    let whole = ListPart.all(Array(cards.indices))[0]
    let topics = TopicKind.allCases.flatMap { catalogue.topics[$0] ?? [] }
    var pages = cases.flatMap { content in
      let own = CasePages(content: content, frame: frame, slugs: [], ownsFolder: false)
      let surroundings = CaseSurroundings(
        of: catalogue.places[content.slug] ?? 0, in: catalogue)
      let early = own.early
      return zip(CasePages.templates, early.ends).map { template, end in
        var values = early.values
        values.resume(at: end)
        CasePages.setLate(
          &values, of: content.slug, language: content.metadata.language, template: template,
          frame: frame, surroundings: surroundings)
        return Page(
          path: "", template: template, language: content.metadata.language, values: values)
      }
    }
    for topic in topics {
      let page = TopicPage(topic: topic, part: whole, catalogue: catalogue, frame: frame)
      pages.append(page.page(shelf))
    }
    for kind in TopicKind.allCases {
      pages.append(TopicIndexPage(kind: kind, catalogue: catalogue, frame: frame).page)
    }
    for page in inputs.pages { pages.append(page.page(frame, slugs: [])) }
    pages.append(HomePage(catalogue: catalogue, frame: frame).page(shelf))
    pages.append(CaseListPage(catalogue: catalogue, frame: frame, part: whole).page(shelf))
    pages.append(MatrixPage(catalogue: catalogue, frame: frame).page)
    pages.append(NotFoundPage(language: "en", frame: frame).page)
    return pages
  }

  private func compare(
    _ values: Values, upTo last: Int32, _ fields: ValueShape.Fields, at path: String,
    _ problems: inout Set<String>
  ) {
    var names: Set<ValueName> = []
    var place = last
    while place != Values.none {
      let entry = values[place]
      place = entry.link
      // One that was set again doesn't count.
      guard names.insert(entry.name).inserted, let field = fields[entry.name] else { continue }
      compare(values, entry, field, at: "\(path).\(entry.name)", &problems)
    }
    for name in names.symmetricDifference(fields.keys) { problems.insert("\(path).\(name)") }
  }

  private func compare(
    _ values: Values, _ entry: Values.Entry, _ shape: ValueShape, at path: String,
    _ problems: inout Set<String>
  ) {
    switch (entry.kind, shape) {
    case (.absent, _), (.text, .text), (.html, .html), (.no, .flag), (.yes, .flag): break
    case (.list, .list(let element)):
      var item = entry.start
      while item != Values.none {
        compare(values, values[item], element, at: path, &problems)
        item = values[item].link
      }
    case (.record, .record(let fields)):
      compare(values, upTo: entry.start, fields, at: path, &problems)
    default: problems.insert("\(path): \(entry.kind) is no \(shape)")
    }
  }
}
