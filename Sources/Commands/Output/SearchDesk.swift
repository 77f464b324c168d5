internal import CaseLibrary
internal import CaseModel
internal import SiteGenerator
internal import Terminal

/// Has a built site indexed by Pagefind where the library asks for it, and says where that can't be.
struct SearchDesk {
  let library: Library
  /// The folder of the site.
  let site: String
  let edition: Edition

  /// Brings the index up to date with the site, or removes one that isn't asked for any more.
  /// - Throws: `SiteError` where Pagefind fails.
  func update() throws {
    let index = PagefindIndex(
      site: site, language: library.configuration.language,
      searchPath: Standard.environment["PATH"] ?? "")
    guard edition == .public, library.configuration.search == .pagefind else {
      index.remove()
      return
    }
    if case .missingProgram = try index.update() {
      Standard.error.tell(
        """
        casebook.yml asks for Pagefind, and there is no program pagefind_extended or pagefind on the PATH; the pages \
        search with the built-in index.
        """)
    }
  }
}
