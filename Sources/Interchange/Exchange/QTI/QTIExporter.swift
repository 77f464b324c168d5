internal import CaseMarkdown

/// Writes cases as a package of QTI 2.1: a test for each case, an item for each question.
public struct QTIExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "zip"

  public func file(of cases: [ExchangeCase]) -> [UInt8] { ZipWriter.archive(of: files(of: cases)) }

  /// The files of the package, its manifest first.
  func files(of cases: [ExchangeCase]) -> [ExportedFile] {
    var files: [ExportedFile] = []
    var resources: [(id: String, type: String, path: String, items: [String])] = []
    for (index, content) in cases.enumerated() {
      let folder = "case-\(index + 1)"
      let items = content.questions.enumerated().map { number, question in
        let path = "\(folder)/item-\(number + 1).xml"
        let writer = QTIItemWriter(question: question, content: content)
        files.append(ExportedFile(path, text: writer.document))
        return (id: "\(folder)-item-\(number + 1)", path: path)
      }
      let path = "\(folder)/test.xml"
      files.append(ExportedFile(path, text: test(content, identifier: folder)))
      resources.append((folder, "imsqti_test_xmlv2p1", path, items.map(\.id)))
      for item in items { resources.append((item.id, "imsqti_item_xmlv2p1", item.path, [])) }
    }
    return [ExportedFile("imsmanifest.xml", text: manifest(resources))] + files
  }

  private func manifest(
    _ resources: [(id: String, type: String, path: String, items: [String])]
  ) -> String {
    var xml = XMLText()
    xml.add(
      "manifest",
      attributes: [
        ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"), ("identifier", "casebook"),
      ]
    ) { xml in
      xml.add("metadata") { xml in
        xml.add("schema", "QTIv2.1 Package")
        xml.add("schemaversion", "1.0.0")
      }
      xml.add("organizations", attributes: [])
      xml.add("resources") { xml in
        for resource in resources {
          xml.add(
            "resource",
            attributes: [
              ("identifier", resource.id), ("type", resource.type), ("href", resource.path),
            ]
          ) { xml in
            xml.add("file", attributes: [("href", resource.path)])
            for item in resource.items {
              xml.add("dependency", attributes: [("identifierref", item)])
            }
          }
        }
      }
    }
    return xml.text
  }

  /// A test whose sections each show a text and ask the questions behind it.
  private func test(_ content: ExchangeCase, identifier: String) -> String {
    var groups: [(text: String?, questions: [Int])] = [(nil, [])]
    var number = 0
    for item in content.items {
      switch item {
      case .text(let text): groups.append((text, []))
      case .question:
        number += 1
        groups[groups.count - 1].questions.append(number)
      }
    }
    groups.removeAll { $0.text == nil && $0.questions.isEmpty }
    var xml = XMLText()
    xml.add(
      "assessmentTest",
      attributes: [
        ("xmlns", QTIItemWriter.namespace), ("identifier", identifier), ("title", content.title),
      ]
    ) { xml in
      xml.add(
        "testPart",
        attributes: [
          ("identifier", "part"), ("navigationMode", "linear"), ("submissionMode", "individual"),
        ]
      ) { xml in
        for (index, group) in groups.enumerated() {
          xml.add(
            "assessmentSection",
            attributes: [
              ("identifier", "section-\(index + 1)"), ("title", content.title),
              ("visible", group.text == nil ? "false" : "true"),
            ]
          ) { xml in
            if let text = group.text {
              xml.add("rubricBlock", attributes: [("view", "candidate")]) {
                $0.add(xml: QTIBody.blocks(text))
              }
            }
            for number in group.questions {
              xml.add(
                "assessmentItemRef",
                attributes: [
                  ("identifier", "item-\(number)"), ("href", "item-\(number).xml"),
                ])
            }
          }
        }
      }
    }
    return xml.text
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections: "a test has no place for it"
    case .metadata: "a test has no place for it, nor for tags"
    case .pictures: "pictures aren't packed; the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    case .samples, .hints: "QTI has no place for it"
    case .scale: "QTI has no scales; it becomes a choice without a right option"
    case .lengthLimits: "QTI has the length that is expected only, in characters"
    case .branches: "the test doesn't branch; the option alone stays"
    case .stage, .confidence, .frame, .sensitive, .revision: "only Casebook knows it"
    case .poll, .questionText, .formatting, .open, .multiple, .order, .match, .number, .short,
      .modelAnswers, .rubric, .rubricLevels, .feedback, .optionFeedback, .facilitatorNotes, .points,
      .fixedOrder:
      nil
    }
  }
}
