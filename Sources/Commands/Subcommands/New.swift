internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook new`: a case to fill in.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a case: a draft with every section and two questions.",
    discussion: """
      Writes cases/NAME.md in the library, named after the title. A file that is there is never \
      overwritten. Change status: draft to published when the case is ready.
      """)

  @Argument(help: "The title of the case.")
  var title: String

  @Option(
    help: ArgumentHelp(
      "The language of the case, as zh-Hans or en.",
      discussion: "The language of the title's own script where absent.", valueName: "tag"))
  var language: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if cleanTitle.isEmpty { throw ValidationError("A case needs a title.") }
    if let language, !LanguageTag.isWellFormed(language) {
      throw ValidationError("“\(language)” is no language tag; write zh-Hans, en or another.")
    }
  }

  /// The title in one line, without control characters.
  private var cleanTitle: String {
    let words = title.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    return words.map(String.init).joined(separator: " ")
  }

  func run() throws {
    let title = cleanTitle
    let slug = Slug.make(from: title.precomposedStringWithCanonicalMapping, fallback: "case")
    let folder = library.root == "." ? "cases" : "\(library.root)/cases"
    try NewFile.makeFolder(folder)
    let path = "\(folder)/\(slug).md"
    let tag = language ?? (TextMeasure(title).isChinese ? "zh-Hans" : "en")
    try NewFile.write(CaseScaffold.text(title: title, language: tag), to: path)
    try Standard.output.print(ScreenText("\(path) — write it, then: casebook check \(path)"))
  }
}
