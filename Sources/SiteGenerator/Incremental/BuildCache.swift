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
  /// The records of the cases as they are kept, in pieces that are written one after the other.
  private var recordPieces: [[UInt8]]
  /// The records of the cases, still to be read.
  private var unread: ArraySlice<UInt8> = []

  init(
    surveyKey: ContentKey, siteKey: ContentKey, sources: [Entry], attachments: [Entry],
    outputs: [Output], counts: Counts, recordPieces: [[UInt8]]
  ) {
    self.surveyKey = surveyKey
    self.siteKey = siteKey
    self.sources = sources
    self.attachments = attachments
    self.outputs = outputs
    self.counts = counts
    self.recordPieces = recordPieces
  }

  /// Records as they are kept, in pieces; they take less memory than the records.
  /// - Parameter vocabulary: the words of the records.
  static func pieces(of records: [CaseRecord], _ vocabulary: Vocabulary) -> [[UInt8]] {
    var words = WordNumbers(vocabulary)
    var pieces: [[UInt8]] = []
    for start in stride(from: 0, to: records.count, by: Self.recordsPerPart) {
      var part = ByteWriter()
      let end = min(start + Self.recordsPerPart, records.count)
      part.write(list: records[start..<end]) { $0.write($1, &words) }
      var length = ByteWriter()
      length.write(part.bytes.count)
      pieces += [length.bytes, part.bytes]
    }
    var count = ByteWriter()
    count.write(pieces.count / 2)
    return [words.written, count.bytes] + pieces
  }

  /// How many records are read by one core at a time.
  private static let recordsPerPart = 256

  /// The records of the cases.
  /// - Parameter vocabulary: numbers the words of the cases.
  func records(_ vocabulary: inout Vocabulary) -> [CaseRecord] {
    var reader = ByteReader(unread)
    do {
      let words = try reader.list { vocabulary.number(of: try $0.slice()) }
      let parts = try reader.list { try $0.slice() }
      return try Parallel.map(parts) { part in
        Result { () throws -> [CaseRecord] in
          var reader = ByteReader(part)
          return try reader.list { try $0.record(words) }
        }
      }.flatMap { try $0.get() }
    } catch {
      return []
    }
  }

  /// Whether a site is what a build would make of a library now.
  /// - Parameter stamps: those of the files now.
  func isCurrent(
    for inputs: SiteInputs, in folder: String, files: [CaseFile], stamps: [FileStamp]
  ) -> Bool {
    guard siteKey == inputs.siteKey, inputs.pageDiagnostics.isEmpty,
      files.count == sources.count, zip(files, sources).allSatisfy({ $0.path == $1.path }),
      zip(stamps, sources).allSatisfy({ $0 == $1.stamp && $0 != .unknown })
    else { return false }
    // Where a file of the library changed, nobody need look at those of the site.
    return Self.areCurrent(attachments)
      && Self.areCurrent(outputs.map { Entry(path: "\(folder)/\($0.path)", stamp: $0.stamp) })
  }

  private static func areCurrent(_ entries: [Entry]) -> Bool {
    Parallel.map(entries) { entry in
      entry.stamp != .unknown && FileStamp.of(entry.path) == entry.stamp
    }.allSatisfy(\.self)
  }

  /// What begins the file; changed with its form.
  private static let head = "casebook build cache 4\n"

  /// The cache at a path; nil where there is none that can be used.
  init?(at path: String) {
    let head = Array(Self.head.utf8)
    guard let bytes = try? FileReader.bytes(at: path), bytes.starts(with: head) else { return nil }
    var reader = ByteReader(bytes[head.count...])
    do {
      let length = try reader.number()
      guard length >= 0, length <= bytes.count - head.count else { return nil }
      recordPieces = []
      unread = bytes[(bytes.count - length)...]
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
  func save(at path: String) {
    var writer = ByteWriter()
    writer.write(recordPieces.reduce(0) { $0 + $1.count })
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
    let folder = (path as NSString).deletingLastPathComponent
    let manager = FileManager.default
    try? manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Keeps the folder out of version control.
    let ignore = folder + "/.gitignore"
    if !manager.fileExists(atPath: ignore) {
      _ = manager.createFile(atPath: ignore, contents: Data("*\n".utf8))
    }
    FileWriter.replace(path, with: [Array(Self.head.utf8), writer.bytes] + recordPieces)
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
