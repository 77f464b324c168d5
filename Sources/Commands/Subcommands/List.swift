internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Foundation
internal import Terminal

/// `casebook list`: the cases of a library.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the cases of the library.",
    discussion: "Each line has the case's slug, which the other commands take, and its title.")

  @OptionGroup var library: LibraryOptions

  @Option(help: "Only cases with this tag.")
  var tag: String?

  func run() throws {
    let library = try library.open()
    let cases = library.map { _, loaded in try? loaded.get() }.compactMap(\.self)
    let shown = cases.compactMap { $0.parsed?.content }.filter(isWanted)
    let width = shown.map { DisplayWidth.of($0.slug) }.max() ?? 0
    for content in shown {
      let padding = String(repeating: " ", count: width - DisplayWidth.of(content.slug) + 2)
      try Standard.output.print(
        ScreenText(content.slug, style: .accent) + ScreenText(padding + content.metadata.title)
          + ScreenText("  " + Self.details(of: content), style: .dim))
    }
    let broken = cases.count { !$0.isUsable }
    if broken > 0 {
      Standard.error.tell(
        "\(Count.text(broken, "case has", "cases have")) errors; run casebook check.")
    }
    if shown.isEmpty {
      Standard.error.tell(tag.map { "No case has the tag “\($0)”." } ?? "There are no cases yet.")
    }
  }

  private func isWanted(_ content: Case) -> Bool {
    guard let tag else { return true }
    return content.metadata.tags.contains { $0.foldedForComparison == tag.foldedForComparison }
  }

  private static func details(of content: Case) -> String {
    var parts = [content.metadata.language]
    if let minutes = content.metadata.durationMinutes { parts.append("\(minutes) min") }
    parts.append(Count.text(content.questions.count, "question", "questions"))
    if content.metadata.status != .published { parts.append(content.metadata.status.rawValue) }
    return "(\(parts.joined(separator: ", ")))"
  }
}
