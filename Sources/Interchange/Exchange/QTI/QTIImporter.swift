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
      add(root, path: "", to: &part)
      return try ImportedQuestions.kept([part])
    }
    let archive = try ZipReader(bytes)
    guard let manifest = try archive.file("imsmanifest.xml") else {
      throw .archive("The archive has no imsmanifest.xml, so it is no QTI package.")
    }
    let resources = try XMLReader.root(of: manifest).first("resources")?.all("resource") ?? []
    var parts: [ImportedQuestions] = []
    var used: Set<String> = []
    for resource in resources where Self.isType("test", resource) {
      guard let href = resource.attributes["href"], let bytes = try archive.file(href) else {
        continue
      }
      parts.append(try test(XMLReader.root(of: bytes), path: href, archive, &used))
    }
    // Items that no test asks for.
    var others = ImportedQuestions()
    for resource in resources where Self.isType("item", resource) {
      guard let href = resource.attributes["href"], used.insert(href).inserted else { continue }
      try addItem(href, archive, to: &others)
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
    let wanted: Set<String> = ["rubricBlock", "assessmentItemRef", "assessmentSectionRef"]
    for element in root.descendants(where: { wanted.contains($0.name) }) {
      switch element.name {
      case "rubricBlock":
        let (text, pictures) = SourceForm.html.markdown(element.innerHTML())
        part.notes += pictures.map { picture in
          ImportNote(line: 0, message: "\(path): A picture is left out: \(picture).")
        }
        if !text.isEmpty { part.items.append(.text(text)) }
      case "assessmentItemRef":
        let href = Self.path(element.attributes["href"] ?? "", beside: path)
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
      add(try XMLReader.root(of: bytes), path: path, to: &part)
    } catch .malformed(let line, let message) {
      part.notes.append(
        ImportNote(line: 0, message: "The item \(path) is left out: line \(line): \(message)"))
    }
  }

  private func add(_ root: XMLElement, path: String, to part: inout ImportedQuestions) {
    var reader = QTIItemReader(root)
    if let item = reader.item(number: part.questions.count + 1) { part.items.append(item) }
    part.language = part.language ?? root.attributes["lang"]
    let place = path.isEmpty ? "" : "\(path): "
    part.notes += reader.notes.map { ImportNote(line: 0, message: place + $0) }
  }

  /// A path within the package, from another file's; `..` leads one folder up.
  private static func path(_ href: String, beside other: String) -> String {
    var parts = other.split(separator: "/").dropLast()
    for part in Markup.percentDecoded(href).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
