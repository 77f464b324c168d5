internal import Foundation
internal import Mustache

/// The templates of a site: those of the program, each replaceable by a file of the library.
struct TemplateSet: Sendable {
  private var libraries: [String: MustacheLibrary] = [:]

  /// Loads the templates, once for each language of the interface.
  /// - Parameter folder: the library's `templates`; a file in it replaces the program's template of
  ///   the same name, and may be a partial of its own.
  /// - Throws: `SiteError.template` for one that can't be read or parsed.
  init(overriddenBy folder: String) throws {
    HTMLContent.register()
    let sources = try Self.sources(overriddenBy: folder)
    for language in SiteLanguage.all {
      var library = MustacheLibrary()
      for source in sources {
        library.register(try source.template(in: language), named: source.name)
      }
      libraries[language.tag] = library
    }
  }

  /// Fills a template in.
  /// - Parameters:
  ///   - name: the name of the template.
  ///   - values: what it is filled with.
  ///   - language: the language of the words around it.
  /// - Throws: `SiteError.template` where there is none of that name.
  func render(_ name: String, _ values: Values, in language: SiteLanguage) throws -> String {
    guard let page = libraries[language.tag]?.render(values, withTemplate: name) else {
      throw SiteError.template("\(name).mustache", "there is no such template")
    }
    return page
  }

  private static func sources(overriddenBy folder: String) throws -> [TemplateSource] {
    var sources = EmbeddedFiles.templates.mapValues { ("built-in", $0) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".mustache") {
      let path = "\(folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else { throw SiteError.template(path, "it can't be read as UTF-8 text") }
      sources[String(name.dropLast(".mustache".count))] = (path, text)
    }
    return sources.map { TemplateSource(name: $0, path: $1.0, text: $1.1) }
      .sorted { $0.name < $1.name }
  }
}
