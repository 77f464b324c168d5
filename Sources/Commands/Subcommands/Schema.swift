internal import ArgumentParser

/// `casebook schema`: what editors need to complete keys.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Print a JSON Schema for front matter or casebook.yml, so that editors complete the keys.",
    discussion: """
      Save it and name it in your editor's YAML settings, or in the first line of casebook.yml:

        casebook schema configuration > casebook.schema.json
        # yaml-language-server: $schema=casebook.schema.json
      """)

  /// What a schema can be printed for.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontMatter = "front-matter"
    case configuration
  }

  @Argument(help: "front-matter, of cases, or configuration, which is casebook.yml.")
  var subject: Subject

  func run() throws {
    switch subject {
    case .frontMatter: try JSONOutput.write(JSONSchema.frontMatter)
    case .configuration: try JSONOutput.write(JSONSchema.configuration)
    }
  }
}
