internal import Foundation
internal import Mustache

/// The templates of a site: those of the program, each replaceable by a file of the library.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary

  /// Loads the templates.
  /// - Parameter folder: the library's `templates`; a file in it replaces the program's template of
  ///   the same name, and may be a partial of its own.
  /// - Throws: `SiteError.template` for one that can't be read or parsed.
  init(overriddenBy folder: String) throws {
    var sources = EmbeddedFiles.templates.mapValues { (text: $0, path: "built-in") }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasSuffix(".mustache") {
      let path = "\(folder)/\(name)"
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else { throw SiteError.template(path, "it can't be read as UTF-8 text") }
      sources[String(name.dropLast(".mustache".count))] = (text, path)
    }
    HTMLContent.register()
    var library = MustacheLibrary()
    for (name, source) in sources {
      do {
        library.register(
          try MustacheTemplate(string: HTMLContent.pragma + source.text), named: name)
      } catch let error as MustacheTemplate.ParserError {
        let place = "\(source.path):\(error.context.lineNumber):\(error.context.columnNumber)"
        throw SiteError.template(place, "\(error.error)")
      }
    }
    self.library = library
  }

  /// Fills a template in.
  /// - Throws: `SiteError.template` where there is none of that name.
  func render(_ name: String, _ values: [String: Any]) throws -> String {
    guard let page = library.render(values, withTemplate: name) else {
      throw SiteError.template("\(name).mustache", "there is no such template")
    }
    return page
  }
}
