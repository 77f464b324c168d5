public import CaseModel
internal import Foundation
internal import OtherPrograms

/// Word-processor files, read by the program pandoc where it is installed.
public enum Pandoc {
  /// The formats that are read so, by the ending of the file's name.
  public static let formats = ["docx", "odt"]
  private static let largestOutput = 8 * 1024 * 1024

  /// Imports a file.
  /// - Parameters:
  ///   - path: the file.
  ///   - format: one of `formats`.
  ///   - searchPath: where programs are looked for, as in the variable `PATH`.
  ///   - names: the names by which sections are found.
  /// - Throws: `ImportError` where pandoc isn't installed or fails, takes longer than a minute, or gives
  ///   more than 8 MiB.
  public static func importCase(
    from path: String, format: String, searchPath: String, names: SectionNames
  ) throws -> ImportedCase {
    let html = try html(of: path, format: format, searchPath: searchPath)
    var imported = HTMLImporter.importCase(from: html, names: names)
    // Its reader of .odt, as of pandoc 2.17, passes over the rows of `table:table-header-rows`.
    if format == "odt", html.contains("<table") {
      imported.notes.append(
        ImportNote(
          line: 0,
          message: "pandoc may leave out the heading rows of tables; compare them with the file."))
    }
    return imported
  }

  /// The text of a file as HTML.
  /// - Parameters:
  ///   - path: the file.
  ///   - format: one of `formats`.
  ///   - searchPath: where programs are looked for, as in the variable `PATH`.
  /// - Throws: `ImportError` where pandoc isn't installed or fails, takes longer than a minute, or gives
  ///   more than 8 MiB.
  static func html(of path: String, format: String, searchPath: String) throws -> String {
    guard let program = ProgramPath.find("pandoc", in: searchPath) else {
      throw ImportError.missingProgram("pandoc")
    }
    // The sandbox keeps it from reading any other file, or the network.
    let run = ProgramRun(
      program,
      arguments: [
        "--sandbox", "--from=\(format)", "--to=html", "--standalone", "--metadata=pagetitle:-",
        URL(fileURLWithPath: path).path,
      ], mostSeconds: 60, mostOutput: largestOutput)
    do {
      return String(decoding: try run.output(), as: UTF8.self)
    } catch {
      throw ImportError.programFailed("pandoc", reason: "\(error)")
    }
  }
}
