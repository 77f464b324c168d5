internal import CaseModel

/// Reads packages and single items of QTI 2.1.
public struct QTIImporter: QuestionImporter {
  /// A reader.
  public init() {}

  public func read(_ bytes: [UInt8]) throws(ExchangeError) -> [ImportedQuestions] {
    guard ZipReader.isArchive(bytes) else {
      let root = try XMLReader.root(of: bytes)
      guard root.name == "assessmentItem" else {
        throw .malformed(
          line: root.line, "This is <\(root.name)>, not an <assessmentItem> of QTI 2.1.")
      }
      var part = ImportedQuestions(title: root.attributes["title"])
      try add(root, path: "", to: &part)
      return try ImportedQuestions.kept([part])
    }
    let archive = try ZipReader(bytes)
    guard let manifest = try archive.file("imsmanifest.xml") else {
      throw .archive("The archive has no imsmanifest.xml, so it is no QTI package.")
    }
    let resources = try XMLReader.root(of: manifest).first("resources")?.all("resource") ?? []
    var parts: [ImportedQuestions] = []
    var used: Set<String> = []
    var others = ImportedQuestions()
    for resource in resources where Self.isType("test", resource) {
      let href = Self.path(resource.attributes["href"] ?? "", beside: "")
      guard used.insert(href).inserted else { continue }
      guard let bytes = try archive.file(href) else {
        others.notes.append(
          ImportNote(line: 0, message: "The test “\(href)” is not in the package."))
        continue
      }
      parts.append(try test(XMLReader.root(of: bytes), path: href, archive, &used))
    }
    // Items that no test asks for.
    for resource in resources where Self.isType("item", resource) {
      let href = Self.path(resource.attributes["href"] ?? "", beside: "")
      if used.insert(href).inserted { try addItem(href, archive, to: &others) }
    }
    return try ImportedQuestions.kept(parts + [others])
  }

  private static func isType(_ name: String, _ resource: XMLElement) -> Bool {
    resource.attributes["type"]?.hasPrefix("imsqti_\(name)_xmlv2p") == true
  }

  /// A test: its texts and items, in order.
  private func test(
    _ root: XMLElement, path: String, _ archive: ZipReader, _ used: inout Set<String>
  ) throws(ExchangeError) -> ImportedQuestions {
    var part = ImportedQuestions(title: root.attributes["title"])
    var asked: Set<String> = []
    let wanted: Set<String> = ["rubricBlock", "assessmentItemRef", "assessmentSectionRef"]
    for element in root.descendants(where: { wanted.contains($0.name) }) {
      switch element.name {
      case "rubricBlock":
        let (text, pictures) = SourceForm.html.markdown(element.innerHTML())
        part.notes += pictures.map { picture in
          ImportNote(line: 0, message: "\(path): A picture is left out: \(picture).")
        }
        if !text.isEmpty { try part.add(.text(text)) }
      case "assessmentItemRef":
        let href = Self.path(element.attributes["href"] ?? "", beside: path)
        guard asked.insert(href).inserted else {
          part.notes.append(
            ImportNote(
              line: 0, message: "\(path): The item \(href) stands there twice; it is kept once."))
          continue
        }
        used.insert(href)
        try addItem(href, archive, to: &part)
      default:
        part.notes.append(
          ImportNote(line: 0, message: "\(path): A section in another file is left out."))
      }
    }
    return part
  }

  private func addItem(
    _ path: String, _ archive: ZipReader, to part: inout ImportedQuestions
  ) throws(ExchangeError) {
    guard let bytes = try archive.file(path) else {
      part.notes.append(ImportNote(line: 0, message: "The item \(path) is not in the package."))
      return
    }
    do {
      try add(XMLReader.root(of: bytes), path: path, to: &part)
    } catch .malformed(let line, let message) {
      part.notes.append(
        ImportNote(line: 0, message: "The item \(path) is left out: line \(line): \(message)"))
    }
  }

  private func add(
    _ root: XMLElement, path: String, to part: inout ImportedQuestions
  ) throws(ExchangeError) {
    var reader = QTIItemReader(root)
    if let item = reader.item(number: part.nextNumber) { try part.add(item) }
    part.language = part.language ?? root.attributes["lang"]
    let place = path.isEmpty ? "" : "\(path): "
    part.notes += reader.notes.map { ImportNote(line: 0, message: place + $0) }
  }

  /// A path within the package, from another file's; `..` leads one folder up.
  private static func path(_ href: String, beside other: String) -> String {
    var parts = other.pathParts().dropLast()
    for part in Markup.percentDecoded(href).pathParts() {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
