internal import CaseModel

/// Reads questions in Moodle XML.
public struct MoodleXMLImporter: QuestionImporter {
  /// A reader.
  public init() {}

  public func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ImportedQuestions] {
    let root = try XMLReader.root(of: bytes)
    guard root.name == "quiz" else {
      throw .malformed(line: root.line, "This is <\(root.name)>, not the <quiz> of Moodle XML.")
    }
    var parts = [ImportedQuestions()]
    for element in root.all("question") {
      let type = element.attributes["type"] ?? ""
      if type == "category" {
        let path = element.first("category")?.text.trimmingSpaces ?? ""
        let name = path.replacing("//", with: "\u{0}").split(separator: "/").last ?? ""
        parts.append(ImportedQuestions(title: String(name).replacing("\u{0}", with: "/")))
        continue
      }
      try checkSize(of: element)
      let number = parts[parts.count - 1].nextNumber
      var reader = MoodleQuestionReader(element)
      if let item = reader.item(type, number: number) { try parts[parts.count - 1].add(item) }
      parts[parts.count - 1].notes += reader.notes
      let tags = element.first("tags")?.all("tag").compactMap { $0.first("text")?.text } ?? []
      parts[parts.count - 1].add(tags: tags)
    }
    return try ImportedQuestions.kept(parts)
  }

  private func checkSize(of question: XMLElement) throws(ExchangeError) {
    for text in question.descendants(where: { $0.name == "text" })
    where text.text.utf8.count > SourceLimits.textLength {
      throw .malformed(line: text.line, "A text is longer than 1 MiB.")
    }
  }
}
