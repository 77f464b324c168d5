internal import ArgumentParser
internal import CaseModel
internal import Foundation
internal import Terminal

/// `casebook answers`: files of answers.
struct AnswersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Files of answers; what members wrote: searched, and its key terms.",
    subcommands: [Template.self, Search.self, Terms.self])

  /// `casebook answers template`: a file to fill in.
  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template",
      abstract: "Write the file of answers to a case, to fill in.",
      discussion: "Then: casebook reflect CASE --answers FILE. Without --output it is printed.")

    @OptionGroup var argument: CaseArgument

    @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "path"))
    var output: String?

    func run() throws {
      let content = try argument.load(reportingTo: DiagnosticText(screen: Standard.error))
      let text = AnswerTemplate.text(for: content)
      guard let output else {
        return try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
      }
      try NewFile.write(text, to: output)
      try Standard.output.print(
        ScreenText(
          "\(output) — fill it in, then: casebook reflect \(content.slug) --answers \(output)"))
    }
  }
}
