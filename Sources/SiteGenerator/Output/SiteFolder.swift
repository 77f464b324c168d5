internal import CaseLibrary
internal import CaseModel
internal import Foundation
internal import Glibc

/// The folder of a site, and the one beside it in which its new files are made.
///
/// Nothing in the site's place changes before all new files are there.
struct SiteFolder: Sendable {
  /// The file that tells that a folder was made by casebook: the edition, and the files of the site.
  static let marker = ".casebook-site"

  /// The place of the site.
  let destination: String
  /// The folder in which new files are made.
  let staging: String
  private let edition: Edition
  private let openStaging: OpenFolder

  /// Begins a site.
  /// - Throws: `SiteError` where the place holds something else, or can't be written.
  init(at destination: String, edition: Edition) throws {
    self.destination = destination
    self.edition = edition
    let manager = FileManager.default
    let content = try? manager.contentsOfDirectory(atPath: destination)
    if manager.fileExists(atPath: destination),
      content.map({ !$0.isEmpty && !$0.contains(Self.marker) }) ?? true
    {
      throw SiteError.foreignFolder(path: destination)
    }
    let parent = (destination as NSString).deletingLastPathComponent
    let name = (destination as NSString).lastPathComponent
    staging = (parent as NSString).appendingPathComponent(".\(name).building-\(getpid())")
    if let other = Self.madeEdition(of: destination), other != edition.rawValue {
      throw SiteError.otherEdition(path: destination, edition: other)
    }
    do {
      try? manager.removeItem(atPath: staging)
      try manager.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw SiteError.unwritable(path: staging, reason: SystemReason.of(error))
    }
    guard let folder = OpenFolder(staging) else {
      throw SiteError.unwritable(path: staging, reason: SystemReason.last)
    }
    openStaging = folder
  }

  /// The files that the build before made, by what it noted; nil where it noted none.
  var madeFiles: Set<String>? {
    markerLines.map { Set($0.dropFirst().map(String.init)).union([Self.marker]) }
  }

  /// Refuses to write over files that no build made.
  /// - Parameter paths: the files of the new site of which it isn't known that the build before made them.
  /// - Throws: `SiteError.foreignFile`.
  func checkOthers(_ paths: [String]) throws {
    guard !paths.isEmpty, let made = madeFiles else { return }
    for path in paths where !made.contains(path) {
      if FileManager.default.fileExists(atPath: "\(destination)/\(path)") {
        throw SiteError.foreignFile(path: "\(destination)/\(path)")
      }
    }
  }

  /// Whether a build made the site that is there.
  var isMade: Bool { Self.madeEdition(of: destination) != nil }

  private static func madeEdition(of destination: String) -> String? {
    let start = try? FileReader.bytes(at: "\(destination)/\(marker)", limit: 64)
    return start?.split(separator: UInt8(ascii: "\n")).first?.split(separator: UInt8(ascii: " "))
      .last.map { String(decoding: $0, as: UTF8.self) }
  }

  private var markerLines: [Substring]? {
    guard let bytes = try? FileReader.bytes(at: "\(destination)/\(Self.marker)") else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.isEmpty ? nil : lines
  }

  /// Writes the file that tells what was made.
  /// - Parameter paths: all files of the site.
  /// - Throws: `SiteError.unwritable` with what the system says.
  func writeMarker(_ paths: [String]) throws {
    let lines = ["edition \(edition.rawValue)"] + paths.sorted()
    _ = try write(Array((lines.joined(separator: "\n") + "\n").utf8), to: Self.marker)
  }

  /// Writes files of the site that are made together.
  /// - Parameter paths: where they lie, relative to the site's root.
  /// - Returns: their stamps, which hold as long as the files aren't renamed.
  /// - Throws: `SiteError.unwritable` with what the system says.
  func write(_ files: [[UInt8]], to paths: [String]) throws -> [FileStamp] {
    var folder: Substring.UTF8View?
    return try zip(files, paths).map { bytes, path in
      // Files that are made together mostly lie together; trying first would fail at the first of each case.
      let own = path.utf8[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex)]
      if folder.map({ !$0.elementsEqual(own) }) ?? !own.isEmpty,
        !openStaging.makeFolders(of: path)
      {
        throw failure(path)
      }
      folder = own
      return try write(bytes, to: path)
    }
  }

  /// Writes a file of the site whose folder is there.
  private func write(_ bytes: [UInt8], to path: String) throws -> FileStamp {
    let file = openStaging.create(path)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    guard FileWriter.write(bytes[...], to: file) else { throw failure(path) }
    return FileStamp.of(file) ?? .unknown
  }

  /// Removes what was made.
  func discard() { try? FileManager.default.removeItem(atPath: staging) }

  /// What the system says of the last call that failed.
  func failure(_ path: String) -> SiteError {
    let reason = unsafe String(cString: strerror(errno))
    return .unwritable(path: path.isEmpty ? destination : "\(destination)/\(path)", reason: reason)
  }
}
