public import CaseModel
public import CaseParser

/// A case with the file it was read from.
public struct LoadedCase: Sendable {
  /// The file.
  public var file: CaseFile
  /// What could be read of it; nil where the file is no text.
  public var parsed: ParsedCase?
  /// What is wrong with the file and its text.
  public var diagnostics: [Diagnostic]

  /// Whether the case can be used.
  public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// Reads cases from their files.
public struct CaseLoader: Sendable {
  let parser: CaseParser
  let files: [String: CaseFile]

  /// A loader.
  /// - Parameters:
  ///   - parser: how the texts are read.
  ///   - files: all files of the library, to check links between them.
  public init(parser: CaseParser, files: [CaseFile]) {
    self.parser = parser
    self.files = Dictionary(files.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a case.
  /// - Throws: `LibraryError` where the file can't be read, or an error where there is no memory.
  public func load(_ file: CaseFile) throws -> LoadedCase {
    try load(file, bytes: bytes(of: file))
  }

  /// Reads a case whose file was read.
  /// - Throws: an error where there is no memory.
  public func load(_ file: CaseFile, bytes: [UInt8]) throws -> LoadedCase {
    switch source(of: file, bytes: bytes) {
    case .failure(let problem):
      return LoadedCase(file: file, parsed: nil, diagnostics: [problem.diagnostic])
    case .success(let source):
      let parsed = try parser.parse(source, slug: file.slug)
      var problems = translationProblem(of: parsed, in: source)
      if !parsed.references.isEmpty {
        problems += self.problems(with: parsed.references, from: file, in: source)
      }
      if problems.isEmpty {
        return LoadedCase(file: file, parsed: parsed, diagnostics: parsed.diagnostics)
      }
      let diagnostics = (parsed.diagnostics + problems).sorted { $0.position < $1.position }
      return LoadedCase(file: file, parsed: parsed, diagnostics: diagnostics)
    }
  }

  struct Refusal: Error { var diagnostic: Diagnostic }

  private func bytes(of file: CaseFile) throws -> [UInt8] {
    try FileReader.bytes(at: file.path, limit: parser.library.limits.fileSize)
  }

  func source(of file: CaseFile) throws -> Result<SourceText, Refusal> {
    source(of: file, bytes: try bytes(of: file))
  }

  private func source(of file: CaseFile, bytes: [UInt8]) -> Result<SourceText, Refusal> {
    let limit = parser.library.limits.fileSize
    if let problem = Self.refusal(of: bytes, path: file.path, limit: limit) {
      return .failure(Refusal(diagnostic: problem))
    }
    return .success(SourceText(path: file.path, bytes: bytes))
  }

  /// Why the bytes of a file are no text of a case; nil where they are.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: where it lies, for the diagnostic.
  ///   - limit: the largest size, in bytes.
  public static func refusal(
    of bytes: [UInt8], path: String, limit: Int = CaseLimits.greatestFileSize
  ) -> Diagnostic? {
    if bytes.count > limit {
      return Diagnostic(
        .fileTooLarge, path: path, "The file has more than \(limit / 1024) KiB.",
        fix: "Part it into several cases; pictures belong in files of their own.")
    }
    if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
    let source = SourceText(path: path, bytes: bytes)
    for line in stride(from: 1, through: source.lineCount, by: 1)
    where String(validating: source.lineBytes(line), as: UTF8.self) == nil {
      let valid = Self.validLength(of: source.lineBytes(line))
      var problem = Diagnostic(
        .notUTF8, in: source, at: source.position(line: line, byteColumn: valid + 1),
        "The file is not UTF-8 text from here on.",
        fix: "Save it as UTF-8; in older Chinese editors it may be GB 18030 now.")
      problem.excerpt = nil
      return problem
    }
    return Diagnostic(.notUTF8, path: path, "The file is not UTF-8 text.")
  }

  /// How many bytes stand before the first that is no UTF-8.
  private static func validLength(of bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) { length += UTF8.width(scalar) }
    return length
  }

  /// The names within another case; none where it can't be read, which is reported for itself.
  func anchors(of file: CaseFile) -> Set<String> {
    guard case .success(let source) = try? source(of: file),
      let parsed = try? parser.parse(source, slug: file.slug)
    else { return [] }
    return parsed.anchors.names
  }

  /// The slug of the case that a relative path to another case's file names.
  public static func slug(of path: String) -> String? {
    guard path.hasSuffix(".md") else { return nil }
    return CaseFile(path: path).slug
  }
}
