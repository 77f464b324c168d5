public import CaseModel
internal import CaseParser
internal import Foundation

/// A folder with cases, and what it says of itself.
public struct Library: Sendable {
  /// The folder.
  public let root: String
  /// What `casebook.yml` says.
  public let configuration: LibraryConfiguration
  /// What is wrong with `casebook.yml`.
  public let diagnostics: [Diagnostic]
  /// The files of its cases.
  public let files: [CaseFile]
  let loader: CaseLoader

  /// Opens a library.
  /// - Parameters:
  ///   - root: the folder with `casebook.yml` and `cases`.
  ///   - paths: files and folders with cases; all cases of the root where nil.
  ///   - today: dates after this day get a warning; nil for none.
  /// - Throws: `LibraryError` where a path doesn't exist or can't be read.
  public init(root: String, paths: [String]? = nil, today: CalendarDate? = nil) throws {
    self.root = root
    files = try CaseFiles.find(at: paths ?? [root])
    (configuration, diagnostics) = try Self.configuration(of: root)
    loader = CaseLoader(
      parser: CaseParser(library: configuration, today: today), files: files)
  }

  /// Reads one case.
  /// - Throws: `LibraryError` where the file can't be read.
  public func load(_ file: CaseFile) throws -> LoadedCase { try loader.load(file) }

  /// Reads one case whose file was read.
  /// - Throws: an error where there is no memory.
  public func load(_ file: CaseFile, bytes: [UInt8]) throws -> LoadedCase {
    try loader.load(file, bytes: bytes)
  }

  /// Reads every case on all cores and hands each to a function, in no particular order.
  /// - Parameter transform: what becomes of a case; called from several threads at once.
  /// - Returns: the results in the order of `files`.
  public func map<Result: Sendable>(
    _ transform: @Sendable (CaseFile, Swift.Result<LoadedCase, any Error>) -> Result
  ) -> [Result] {
    Parallel.map(files) { file in transform(file, .init { try loader.load(file) }) }
  }

  /// What is wrong with cases only when they stand together: two with the same id or address, or tags
  /// that would share a page.
  public static func conflicts(among cases: [CaseIdentity]) -> [Diagnostic] {
    addressConflicts(among: cases) + tagCollisions(among: cases)
      + translationConflicts(among: cases)
  }

  private static func tagCollisions(among cases: [CaseIdentity]) -> [Diagnostic] {
    var tags: [String: (tag: String, path: String)] = [:]
    var known: Set<String> = []
    var found: [Diagnostic] = []
    for identity in cases {
      for tag in identity.tags where known.insert(tag).inserted {
        let slug = Slug.tag(tag)
        guard let other = tags[slug] else {
          tags[slug] = (tag, identity.path)
          continue
        }
        let isSame = other.tag.foldedForComparison == tag.foldedForComparison
        if isSame { continue }
        found.append(
          FrontMatterPlace.diagnostic(
            .tagCollision, at: tag, under: .tags, in: identity.path,
            "The tag “\(tag)” and “\(other.tag)” in \(other.path) would share one page.",
            fix: "Write them the same way, or choose other words."))
      }
    }
    return found
  }

  private static func addressConflicts(among cases: [CaseIdentity]) -> [Diagnostic] {
    var ids: [String: String] = [:]
    var slugs: [String: String] = [:]
    var found: [Diagnostic] = []
    for identity in cases {
      if let other = slugs.updateValue(identity.path, forKey: identity.slug.lowercased()) {
        found.append(
          Diagnostic(
            .duplicateCase, path: identity.path,
            "This case and \(other) would have the same address.", fix: "Rename one of the files."))
      } else if let other = ids.updateValue(identity.path, forKey: identity.id) {
        found.append(
          FrontMatterPlace.diagnostic(
            .duplicateCase, at: identity.id, under: .id, in: identity.path,
            "This case and \(other) have the same id “\(identity.id)”.",
            fix: "Give one of them another id; answers belong to it."))
      }
    }
    return found
  }

  private static func configuration(
    of root: String
  ) throws -> (LibraryConfiguration, [Diagnostic]) {
    let path = root == "." ? "casebook.yml" : "\(root)/casebook.yml"
    guard FileManager.default.fileExists(atPath: path) else { return (LibraryConfiguration(), []) }
    let bytes = try FileReader.bytes(at: path, limit: CaseLimits.greatestFileSize)
    if let problem = CaseLoader.refusal(of: bytes, path: path) {
      return (LibraryConfiguration(), [problem])
    }
    return LibraryConfigurationParser.parse(SourceText(path: path, bytes: bytes))
  }
}

/// What must be unlike among the cases of a library.
public struct CaseIdentity: Sendable {
  /// The id that answers belong to.
  public var id: String
  /// The name in addresses.
  public var slug: String
  /// The path of the file.
  public var path: String
  /// Its keywords.
  public var tags: [String]
  /// The BCP 47 tag of its language.
  public var language: String
  /// The slug of the case that it is a translation of; nil where it is none.
  public var translationOf: String?

  /// An identity made of its parts.
  public init(
    id: String, slug: String, path: String, tags: [String], language: String,
    translationOf: String?
  ) {
    self.id = id
    self.slug = slug
    self.path = path
    self.tags = tags
    self.language = language
    self.translationOf = translationOf
  }

  /// The identity of a case.
  public init(_ content: Case) {
    id = content.id
    slug = content.slug
    path = content.path
    tags = content.metadata.tags
    language = content.metadata.language
    translationOf = content.metadata.translationOf
  }
}
