public import CaseLibrary

/// A template of a library's site, to be shown or copied.
public struct SiteTemplate: Sendable {
  /// Its name; its file is called the same, with `.mustache` behind.
  public let name: String
  /// What it is for.
  public let summary: String
  /// Its text in the program, before the library replaces it; nil for one that only the library has.
  public let original: String?
  /// Whether the library has a template of its own under this name.
  public let isReplaced: Bool

  /// All templates of a library, by name.
  /// - Throws: `SiteError` for templates that can't be read.
  public static func all(of library: Library) throws -> [SiteTemplate] {
    let folder = "\(library.root)/templates"
    let sources = try TemplateSet.sources(
      overriddenBy: folder, Confinement(to: library.root))
    return sources.map { source in
      SiteTemplate(
        name: source.name, summary: source.summary,
        original: EmbeddedFiles.templates[source.name], isReplaced: source.isOwn)
    }
  }
}
