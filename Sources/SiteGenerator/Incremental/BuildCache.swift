internal import CaseLibrary
internal import Foundation

/// What a build leaves for the next one: what it found in each file, and what it made of it.
///
/// It lies in the library's folder `.casebook`, and means nothing to anybody else: without it, everything
/// is built anew.
struct BuildCache: Sendable {
  /// A file with its stamp.
  struct Entry: Sendable {
    var path: String
    var stamp: FileStamp
  }

  /// A file of the site.
  struct Output: Sendable {
    var path: String
    var key: ContentKey
    var stamp: FileStamp
  }

  /// How much there is of a site.
  struct Counts: Sendable {
    var cases: Int
    var pages: Int
    var warnings: Int
  }

  /// What the records depend on besides their files: the program, the configuration, the options.
  var surveyKey: ContentKey
  /// What the whole site depended on.
  var siteKey: ContentKey
  /// The files of the cases, in the order of the library.
  var sources: [Entry]
  /// Other files that are published as they are.
  var attachments: [Entry]
  /// The files of the site.
  var outputs: [Output]
  /// How many cases and pages there are, and warnings about them.
  var counts: Counts
  /// Where what is kept of the cases begins in the file.
  private(set) var casesStart = 0

  init(
    surveyKey: ContentKey, siteKey: ContentKey, sources: [Entry], attachments: [Entry],
    outputs: [Output], counts: Counts
  ) {
    self.surveyKey = surveyKey
    self.siteKey = siteKey
    self.sources = sources
    self.attachments = attachments
    self.outputs = outputs
    self.counts = counts
  }

  /// Whether a site is what a build would make of a library now.
  /// - Parameter stamps: those of the files now.
  func isCurrent(
    for inputs: SiteInputs, in folder: String, files: [CaseFile], stamps: [FileStamp]
  ) -> Bool {
    // Where a file of the library changed, nobody need look at those of the site.
    changes(for: inputs, files: files, stamps: stamps)?.isEmpty == true && isWhole(in: folder)
  }

  /// The places of the files that may have changed, where everything else that the site depends on is as it was; nil where
  /// it isn't.
  func changes(for inputs: SiteInputs, files: [CaseFile], stamps: [FileStamp]) -> [Int]? {
    guard siteKey == inputs.siteKey, inputs.pageDiagnostics.isEmpty,
      files.count == sources.count, zip(files, sources).allSatisfy({ $0.path == $1.path })
    else { return nil }
    return files.indices.filter { stamps[$0] != sources[$0].stamp || stamps[$0] == .unknown }
  }

  /// Whether all files beside the cases and those of the site are as they were.
  func isWhole(in folder: String) -> Bool {
    guard let site = OpenFolder(folder) else { return false }
    return Self.areCurrent(attachments, then: \.stamp, now: { FileStamp.of($0.path) })
      && Self.areCurrent(outputs, then: \.stamp, now: { site.stamp(of: $0.path) })
  }

  /// Notes files of the site that were made again.
  mutating func update(_ made: [Output]) {
    let made = Dictionary(made.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for place in outputs.indices {
      if let output = made[outputs[place].path] { outputs[place] = output }
    }
  }

  private static func areCurrent<File: Sendable>(
    _ files: [File], then: @Sendable (File) -> FileStamp, now: @Sendable (File) -> FileStamp?
  ) -> Bool {
    Parallel.map(files) { then($0) != .unknown && now($0) == then($0) }.allSatisfy(\.self)
  }

  /// What begins the file; changed with its form.
  private static let head = Array("casebook build cache 5\n".utf8)
  /// How many bytes the length of the rest of the cache takes, which stands after the head.
  private static let lengthSize = 8

  /// The cache at a path, without what is kept of the cases; nil where there is none that can be used.
  init?(at path: String) {
    let start = Self.head.count + Self.lengthSize
    guard let first = try? FileReader.bytes(at: path, limit: start - 1),
      first.count == start, first.starts(with: Self.head)
    else { return nil }
    let length = first.suffix(Self.lengthSize).reduce(0) { $0 << 8 | Int($1) }
    guard length > 0,
      let bytes = try? FileReader.bytes(at: path, from: start, limit: length - 1)
    else { return nil }
    casesStart = start + length
    var reader = ByteReader(bytes[...])
    do {
      surveyKey = try reader.key()
      siteKey = try reader.key()
      sources = try reader.list { Entry(path: try $0.text(), stamp: try $0.stamp()) }
      attachments = try reader.list { Entry(path: try $0.text(), stamp: try $0.stamp()) }
      outputs = try reader.list {
        Output(path: try $0.text(), key: try $0.key(), stamp: try $0.stamp())
      }
      counts = Counts(
        cases: try reader.number(), pages: try reader.number(), warnings: try reader.number())
    } catch {
      return nil
    }
  }

  /// Writes the cache; where that fails, the next build does without it.
  /// - Parameter cases: what is kept of the cases.
  func save(at path: String, _ cases: KeptCases) {
    var writer = ByteWriter()
    writer.write(surveyKey)
    writer.write(siteKey)
    for entries in [sources, attachments] {
      writer.write(list: entries) { writer, entry in
        writer.write(entry.path)
        writer.write(entry.stamp)
      }
    }
    writer.write(list: outputs) { writer, output in
      writer.write(output.path)
      writer.write(output.key)
      writer.write(output.stamp)
    }
    for count in [counts.cases, counts.pages, counts.warnings] { writer.write(count) }
    let length = (0..<Self.lengthSize).reversed().map {
      UInt8(truncatingIfNeeded: writer.bytes.count >> ($0 * 8))
    }
    let folder = (path as NSString).deletingLastPathComponent
    let manager = FileManager.default
    try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Keeps the folder out of version control.
    let ignore = folder + "/.gitignore"
    if !manager.fileExists(atPath: ignore) {
      _ = manager.createFile(atPath: ignore, contents: Data("*\n".utf8))
    }
    FileWriter.replace(
      path, with: [(Self.head + length)[...], writer.bytes[...]] + cases.pieces)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ stamp: FileStamp) {
    for number in [stamp.size, stamp.modified, stamp.changed, stamp.inode] { write(number) }
  }
}

extension ByteReader {
  fileprivate mutating func stamp() throws -> FileStamp {
    FileStamp(
      size: try number(), modified: try number(), changed: try number(), inode: try number())
  }
}
