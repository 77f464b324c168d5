internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Foundation
internal import SQLiteStore
internal import Terminal

/// `casebook export-mine`: everything the person wrote, in a file of their own.
struct ExportMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-mine",
    abstract: "Write everything that is stored of you to a file: Markdown to read, or JSON.",
    discussion: """
      Your answers and drafts, what you give of yourself, your cohorts and what you agreed to and keep back there, and \
      what others thought of your answers. What others wrote, and your keys, are not in it: casebook store backup \
      copies the store as a whole.

      The file is readable for you alone; one that is there is never overwritten. Without --output it is \
      printed.
      """)

  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case json
  }

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Option(help: "markdown or json.")
  var format = Form.markdown

  @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "path"))
  var output: String?

  func run() throws {
    let data = try PersonalData(PersonalRecord(store), CohortBook(store))
    let text: String
    switch format {
    case .markdown:
      let language = interface.language(isChinese: (try? library.isChinese) ?? false)
      text = PersonalMarkdown(
        cases: (try? PersonalRecord.cases(library)) ?? [], messages: CohortMessages(language),
        reviewMessages: ReviewMessages(language)
      ).text(data)
    case .json: text = try PersonalJSON.text(data)
    }
    guard let output else {
      return try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
    try PrivateText.write(text, to: output)
    try Standard.output.print(
      ScreenText("\(output): \(Count.text(data.events.count, "entry", "entries"))"))
  }
}
