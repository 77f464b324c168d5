internal import ArgumentParser
internal import CaseFormatter
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Interchange
internal import Terminal

/// `casebook import`: a case from another form.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a text, web page, word-processor file or question bank into Casebook Markdown.",
    discussion: """
      Takes a page saved as text or as HTML, whose sections begin with markers such as 【案例描述】 or with \
      headings, and .docx and .odt files where pandoc is installed. What belongs to the page is left \
      out; every sentence of the case is kept. What was done is listed, for you to look over.

      Question banks are read too: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")), told by the file \
      or by --from. They become a draft, whose analysis is yours to write.

      Without --output the case is printed. A file that is there is never overwritten.
      """)

  @Argument(help: ArgumentHelp("The file: text, .html, .docx or .odt.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file for the case, ending in .md, or a folder, in which it is named after the title.",
      valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The format of a question bank, where the file doesn't tell.", valueName: "format"),
    transform: FormatArgument.format)
  var from: ImportFormat?

  @OptionGroup var library: LibraryOptions

  /// The largest page or word-processor file that is read, in bytes.
  private static let largestPage = 2 * 1024 * 1024

  func run() throws {
    let configuration = try library.open([]).configuration
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    let imported =
      if let format = try from ?? bankFormat(ending) {
        try questions(format, names: configuration.names)
      } else {
        [try document(ending, names: configuration.names)]
      }
    if imported.count > 1, output.map({ $0.lowercased().hasSuffix(".md") }) ?? true {
      throw ValidationError(
        "There are \(imported.count) categories, each a case; name a folder with --output.")
    }
    // Nothing is written before it is known that everything can be.
    let texts = try imported.map { try markdown(of: $0, configuration) }
    guard let output else {
      for text in texts { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }
      return
    }
    // A name without the ending of a case would make a file that no command finds.
    let isFile = output.lowercased().hasSuffix(".md") && !Self.isFolder(output)
    let paths = imported.map { isFile ? output : "\(output)/\($0.suggestedSlug).md" }
    for path in paths where FileManager.default.fileExists(atPath: path) {
      throw LibraryError.exists(path: path)
    }
    if !isFile { try NewFile.makeFolder(output) }
    for (path, text) in zip(paths, texts) {
      try NewFile.write(text, to: path)
      try Standard.output.print(ScreenText("\(path) — next: casebook check \(path)"))
    }
  }

  /// The formatted text of a case, after what is to be said of it.
  private func markdown(
    of imported: ImportedCase, _ configuration: LibraryConfiguration
  ) throws -> String {
    tell(imported.notes)
    try refuse(
      imported.markdown.utf8.count > CaseLimits.greatestFileSize, limit: CaseLimits.greatestFileSize
    )
    let markdown = try CaseFormatter(library: configuration).format(
      SourceText(path: file, text: imported.markdown), slug: imported.suggestedSlug)
    try warn(of: markdown, configuration)
    return markdown
  }

  private func tell(_ notes: [ImportNote]) {
    for note in notes {
      let place = note.line > 0 ? "\(file):\(note.line): " : "\(file): "
      Standard.error.tell(place + note.message)
    }
  }

  /// A text, page or word-processor file as a case.
  private func document(_ ending: String, names: SectionNames) throws -> ImportedCase {
    if Pandoc.formats.contains(ending) {
      _ = try bytes(limit: Self.largestPage)
      return try Pandoc.importCase(
        from: file, format: ending, searchPath: Standard.environment["PATH"] ?? "", names: names)
    }
    if ["html", "htm", "xhtml"].contains(ending) {
      let text = try PageEncoding.decoded(bytes(limit: Self.largestPage))
      return HTMLImporter.importCase(from: text, names: names)
    }
    let bytes = try bytes(limit: CaseLimits.greatestFileSize)
    if let problem = CaseLoader.refusal(of: bytes, path: file) {
      try DiagnosticText(screen: Standard.error).print([problem])
      throw ExitCode(1)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return HTMLImporter.isHTML(text)
      ? HTMLImporter.importCase(from: text, names: names)
      : TextImporter.importCase(from: text, names: names)
  }

  private func bankFormat(_ ending: String) throws -> ImportFormat? {
    try ImportFormat(fileEnding: ending, bytes: bytes(limit: ImportFormat.largestFile).prefix(4096))
  }

  /// The questions of a bank as cases, one for each category.
  /// - Throws: `ExitCode` 1, with the reason printed, where the file is refused.
  private func questions(_ format: ImportFormat, names: SectionNames) throws -> [ImportedCase] {
    do {
      let parts = try format.importer.read(try bytes(limit: ImportFormat.largestFile))
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      return CaseAssembly.importedCases(parts, fallbackTitle: name, names: names)
    } catch let refusal as ExchangeError {
      if case .noQuestions(let notes) = refusal { tell(notes) }
      Standard.error.tell("\(file): \(refusal)")
      throw ExitCode(1)
    }
  }

  /// Says what `casebook check` will say of a case that was made of questions.
  private func warn(of markdown: String, _ configuration: LibraryConfiguration) throws {
    let source = SourceText(path: file, text: markdown)
    let parsed = try CaseParser(library: configuration).parse(source, slug: "imported")
    let errors = parsed.diagnostics.filter { $0.severity == .error }
    try DiagnosticText(screen: Standard.error).print(errors)
  }

  /// The bytes of the file.
  /// - Throws: `ExitCode` 1, with the problem printed, where there are more than the limit.
  private func bytes(limit: Int) throws -> [UInt8] {
    let bytes = try FileReader.bytes(at: file, limit: limit)
    try refuse(bytes.count > limit, limit: limit)
    return bytes
  }

  private func refuse(_ isTooLarge: Bool, limit: Int) throws {
    guard isTooLarge else { return }
    let problem = Diagnostic(
      .fileTooLarge, path: file, "There is more than \(limit / 1024) KiB of it.",
      fix: "Save the article alone.")
    try DiagnosticText(screen: Standard.error).print([problem])
    throw ExitCode(1)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
