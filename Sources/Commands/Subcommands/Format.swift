internal import ArgumentParser
internal import CaseFormatter
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook format`: cases in the usual form.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Bring cases into the usual form, without changing what they say.",
    discussion: """
      Formats the cases of the library, or the files and folders given. Questions without an id get one; \
      markers such as 【案例描述】 become headings, loose questions items of a list, full-width marks \
      half-width. A file is changed only where the case that is read from it stays the same.

      With - the text is taken from standard input and printed. With --check nothing is written; ends \
      with 1 where a file would be changed.
      """)

  @Argument(help: "Files, folders with cases, or - for standard input.")
  var paths: [String] = []

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Only name the files that would be changed.")
  var check = false

  @Flag(name: .shortAndLong, help: "Say nothing of what was changed.")
  var quiet = false

  func run() throws {
    if paths.contains("-") {
      if paths.count > 1 || check { throw ValidationError("- stands alone, without --check.") }
      return try formatInput()
    }
    let library = try library.open(paths.isEmpty ? nil : paths)
    let formatter = CaseFormatter(library: library.configuration)
    let results = Parallel.map(library.files) { file in
      Result { try Self.format(file, formatter, writes: !check) }
    }
    var changed = 0
    var isWhole = true
    for (file, result) in zip(library.files, results) {
      switch try result.get() {
      case .same: break
      case .refused(let problem):
        isWhole = false
        try DiagnosticText(screen: Standard.error).print([problem])
      case .changed:
        changed += 1
        if !quiet || check { try Standard.output.print(ScreenText(file.path)) }
      }
    }
    if !quiet {
      let words = check ? "to be formatted" : "formatted"
      let cases = Count.text(library.files.count, "case", "cases")
      try Standard.error.print(ScreenText("\(changed) of \(cases) \(words)."))
    }
    if !isWhole || (check && changed > 0) { throw ExitCode(1) }
  }

  private enum Outcome: Sendable {
    case same
    case changed
    case refused(Diagnostic)
  }

  private static func format(
    _ file: CaseFile, _ formatter: CaseFormatter, writes: Bool
  ) throws -> Outcome {
    let bytes = try FileReader.bytes(at: file.path, limit: CaseLimits.greatestFileSize)
    if let problem = CaseLoader.refusal(of: bytes, path: file.path) { return .refused(problem) }
    let source = SourceText(path: file.path, bytes: bytes)
    let text = try formatter.format(source, slug: file.slug)
    guard Array(text.utf8) != bytes else { return .same }
    if writes { try FileReplacement.write(text, to: file.path) }
    return .changed
  }

  private func formatInput() throws {
    let data = try FileHandle.standardInput.readToEnd() ?? Data()
    if let problem = CaseLoader.refusal(of: Array(data), path: "-") {
      try DiagnosticText(screen: Standard.error).print([problem])
      throw ExitCode(1)
    }
    let formatter = CaseFormatter(library: try library.open([]).configuration)
    let source = SourceText(path: "-", bytes: Array(data))
    let text = try formatter.format(source, slug: "case")
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
