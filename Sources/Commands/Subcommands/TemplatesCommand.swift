internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import SiteGenerator
internal import Terminal

/// `casebook templates`: the templates of the site.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the templates of the site, or copy them to change them.",
    discussion: """
      A file NAME.mustache in the library's folder templates replaces the program's template of that \
      name. docs/templates.md says which values each one gets.
      """,
    subcommands: [ListTemplates.self, ExportTemplates.self],
    defaultSubcommand: ListTemplates.self)
}

/// `casebook templates list`
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the templates; those that the library replaces have a star.")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let templates = try SiteTemplate.all(of: library.open())
    let width = templates.map(\.name.count).max() ?? 0
    for template in templates {
      let padding = String(repeating: " ", count: width - template.name.count + 2)
      try Standard.output.print(
        ScreenText(template.isReplaced ? "* " : "  ") + ScreenText(template.name, style: .accent)
          + ScreenText(padding + template.summary))
    }
  }
}

/// `casebook templates export`
struct ExportTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Copy templates into the library's folder templates.",
    discussion: """
      Copies those that are named, or all of them. A file that is there already is left as it is. Copy \
      only what you want to change: what isn't replaced follows the program's next version.
      """)

  @OptionGroup var library: LibraryOptions

  @Argument(help: "The names of templates; all where absent.")
  var names: [String] = []

  func run() throws {
    let library = try library.open()
    let templates = try SiteTemplate.all(of: library).filter { $0.original != nil }
    for name in names where !templates.contains(where: { $0.name == name }) {
      var suggestions = Suggestions()
      let nearest = suggestions.nearest(to: name, among: templates.map(\.name))
      throw ValidationError(
        "There is no template “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? ""))
    }
    let folder = (library.root == "." ? "" : library.root + "/") + "templates"
    try NewFile.makeFolder(folder)
    for template in templates where names.isEmpty || names.contains(template.name) {
      let path = "\(folder)/\(template.name).mustache"
      if FileManager.default.fileExists(atPath: path) {
        Standard.error.tell("\(path) is there already; it was not changed.")
      } else {
        try NewFile.write(template.original ?? "", to: path)
        try Standard.output.print(ScreenText(path))
      }
    }
  }
}
