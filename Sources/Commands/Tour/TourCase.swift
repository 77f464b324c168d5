internal import CaseModel
internal import CaseParser
internal import Terminal

/// The short case that the tour leads through.
enum TourCase {
  /// The case in a language, with what is wrong with it: nothing, as a test makes sure.
  /// - Throws: an error where there is no memory.
  static func parsed(_ language: InterfaceLanguage) throws -> ParsedCase {
    let bytes =
      language == .chinese ? PackageResources.tour_zh_Hans_md : PackageResources.tour_en_md
    let source = SourceText(path: "tour.\(language.rawValue).md", bytes: bytes)
    return try CaseParser(library: LibraryConfiguration(), today: nil).parse(source, slug: "tour")
  }
}
