internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook export-mine`: everything the person wrote, in a file of their own.
struct ExportMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-mine",
    abstract: "Write everything that is stored of you to a file: Markdown to read, or JSON.",
    discussion: """
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

  @Option(help: "markdown or json.")
  var format = Form.markdown

  @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "path"))
  var output: String?

  func run() throws {
    let record = try PersonalRecord(store)
    let events = record.events
    let drafts = try record.storedDrafts()
    let text: String
    switch format {
    case .markdown:
      let cases = (try? PersonalRecord.cases(library)) ?? []
      text = PersonalMarkdown(cases: cases).text(events, drafts)
    case .json: text = try PersonalJSON.text(events, drafts)
    }
    guard let output else {
      return try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
    try PrivateText.write(text, to: output)
    try Standard.output.print(
      ScreenText("\(output): \(Count.text(events.count, "entry", "entries"))"))
  }
}
