internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Interchange
internal import Terminal

/// `casebook import`: a case from another form.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn a case that was saved as text into Casebook Markdown.",
    discussion: """
      Takes a page saved as text, whose sections begin with markers such as 【案例描述】 or with plain \
      headings. What belongs to the page is left out; every sentence of the case is kept. What was \
      done is listed, for you to look over.

      Without --output the case is printed. A file that is there is never overwritten.
      """)

  @Argument(help: ArgumentHelp("The text, in UTF-8.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file for the case; in a folder, it is named after the title.", valueName: "path"))
  var output: String?

  func run() throws {
    let bytes = try FileReader.bytes(at: file, limit: CaseLimits.greatestFileSize)
    if let problem = CaseLoader.refusal(of: bytes, path: file) {
      try DiagnosticText(screen: Standard.error).print([problem])
      throw ExitCode(1)
    }
    let imported = TextImporter.importCase(from: String(decoding: bytes, as: UTF8.self))
    for note in imported.notes {
      let place = note.line > 0 ? "\(file):\(note.line): " : "\(file): "
      Standard.error.tell(place + note.message)
    }
    guard let output else {
      try FileHandle.standardOutput.write(contentsOf: Data(imported.markdown.utf8))
      return
    }
    let path = Self.isFolder(output) ? "\(output)/\(imported.suggestedSlug).md" : output
    try NewFile.write(imported.markdown, to: path)
    try Standard.output.print(ScreenText("\(path) — next: casebook check \(path)"))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
