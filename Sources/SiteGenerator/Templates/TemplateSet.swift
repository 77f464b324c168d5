internal import CaseModel
internal import Foundation

/// The templates of a site: those of the program, each replaceable by a file of the library.
struct TemplateSet: Sendable {
  /// The compiled templates by the tag of the language, then by name.
  private var compiled: [String: [String: CompiledTemplate]] = [:]
  /// All templates as they were written, by name.
  let sources: [TemplateSource]

  /// Loads and compiles the templates, once for each language of the interface.
  /// - Parameters:
  ///   - folder: the library's `templates`; a file in it replaces the program's template of the same
  ///     name, or is a partial of its own.
  ///   - confinement: refuses files from elsewhere.
  /// - Throws: `SiteError.template` with the place of what is wrong with one.
  init(overriddenBy folder: String, confinement: Confinement) throws {
    sources = try Self.sources(overriddenBy: folder, confinement)
    var tokens: [String: [TemplateToken]] = [:]
    for source in sources {
      tokens[source.name] = try TemplateLexer.tokens(of: source.text, path: source.path)
    }
    var used: Set<String> = []
    for language in SiteLanguage.all {
      var compiler = TemplateCompiler(tokens: tokens, language: language)
      for (name, fields) in TemplateSchema.templates.sorted(by: { $0.key < $1.key }) {
        compiled[language.tag, default: [:]][name] = try compiler.compile(name, for: fields)
      }
      used = compiler.used
    }
    if let stray = sources.first(where: { $0.isOwn && !used.contains($0.name) }) {
      var suggestions = Suggestions()
      let hint = suggestions.nearest(to: stray.name, among: used.sorted())
        .map { "; did you mean “\($0).mustache”?" }
      throw SiteError.template("\(stray.path):1", "no page uses it" + (hint ?? ""))
    }
  }

  /// The template with a name.
  /// - Parameter language: the language of the words around what it is filled with.
  /// - Throws: `SiteError.template` where there is none.
  func template(_ name: String, in language: SiteLanguage) throws -> CompiledTemplate {
    guard let template = compiled[language.tag]?[name] else {
      throw SiteError.template("\(name).mustache", "there is no such template")
    }
    return template
  }

  /// The templates as they were written.
  static func sources(
    overriddenBy folder: String, _ confinement: Confinement
  ) throws -> [TemplateSource] {
    var sources: [String: TemplateSource] = [:]
    for (name, text) in EmbeddedFiles.templates {
      sources[name] = TemplateSource(
        name: name, path: "\(name).mustache", text: text, isOwn: false)
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in names.sorted() where file.hasSuffix(".mustache") {
      let path = "\(folder)/\(file)"
      try confinement.check(path)
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else { throw SiteError.template(path, "it can't be read as UTF-8 text") }
      let name = String(file.dropLast(".mustache".count))
      sources[name] = TemplateSource(
        name: name, path: path, text: text, isOwn: EmbeddedFiles.templates[name] != text)
    }
    return sources.values.sorted { $0.name < $1.name }
  }
}
