public import CaseModel
public import CaseParser
internal import Foundation

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
  /// The largest file that is read, in bytes.
  public static let maximumSize = 256 * 1024

  private let parser: CaseParser
  private let slugs: Set<String>

  /// A loader.
  /// - Parameters:
  ///   - parser: how the texts are read.
  ///   - files: all files of the library, to check links between them.
  public init(parser: CaseParser, files: [CaseFile]) {
    self.parser = parser
    slugs = Set(files.map(\.slug))
  }

  /// Reads a case.
  /// - Throws: `LibraryError` where the file can't be read, or an error where there is no memory.
  public func load(_ file: CaseFile) throws -> LoadedCase {
    let bytes = try FileReader.bytes(at: file.path, limit: Self.maximumSize)
    if let problem = Self.refusal(of: bytes, path: file.path) {
      return LoadedCase(file: file, parsed: nil, diagnostics: [problem])
    }
    let source = SourceText(path: file.path, bytes: bytes)
    let parsed = try parser.parse(source, slug: file.slug)
    let missingFiles = parsed.references.compactMap { missing($0, from: file, in: source) }
    let diagnostics = (parsed.diagnostics + missingFiles).sorted { $0.position < $1.position }
    return LoadedCase(file: file, parsed: parsed, diagnostics: diagnostics)
  }

  /// Why the bytes of a file are no text of a case; nil where they are.
  public static func refusal(of bytes: [UInt8], path: String) -> Diagnostic? {
    if bytes.count > maximumSize {
      return Diagnostic(
        .fileTooLarge, path: path, "The file has more than \(maximumSize / 1024) KiB.",
        fix: "Part it into several cases; pictures belong in files of their own.")
    }
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    let source = SourceText(path: path, bytes: bytes)
    for line in stride(from: 1, through: source.lineCount, by: 1)
    where String(validating: source.lineBytes(line), as: UTF8.self) == nil {
      var valid = source.lineBytes(line)
      while String(validating: valid, as: UTF8.self) == nil { valid.removeLast() }
      var problem = Diagnostic(
        .notUTF8, in: source, at: source.position(line: line, byteColumn: valid.count + 1),
        "The file is not UTF-8 text from here on.",
        fix: "Save it as UTF-8; in older Chinese editors it may be GB 18030 now.")
      problem.excerpt = nil
      return problem
    }
    return Diagnostic(.notUTF8, path: path, "The file is not UTF-8 text.")
  }

  private func missing(
    _ reference: FileReference, from file: CaseFile, in source: SourceText
  ) -> Diagnostic? {
    if !reference.isPicture, let slug = Self.slug(of: reference.path), slugs.contains(slug) {
      return nil
    }
    let path = (file.folder as NSString).appendingPathComponent(reference.path)
    let isInside =
      !reference.path.hasPrefix("/") && !reference.path.split(separator: "/").contains("..")
    if isInside, FileManager.default.fileExists(atPath: path) { return nil }
    return Diagnostic(
      .missingFile, in: source, at: reference.position, length: reference.path.count,
      isInside || !reference.isPicture
        ? "There is no file “\(reference.path)” beside this case."
        : "“\(reference.path)” lies outside the folder of this case.",
      fix: "Put the file beside the case, or mend its name.")
  }

  /// The slug of the case that a relative path to another case's file names.
  public static func slug(of path: String) -> String? {
    guard path.hasSuffix(".md") else { return nil }
    return CaseFile(path: path).slug
  }
}
