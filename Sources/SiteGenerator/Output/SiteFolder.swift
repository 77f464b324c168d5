internal import CaseLibrary
internal import Foundation
internal import Glibc

/// The folder of a site while it is being built: beside its place, until it is complete.
///
/// The site that was there stays as it is until the new one takes its place.
struct SiteFolder: Sendable {
  /// Tells that a folder was made by casebook and may be replaced.
  static let marker = ".casebook-site"

  private let destination: String
  private let staging: String

  /// Begins a site.
  /// - Throws: `SiteError` where the place holds something else, or can't be written.
  init(at destination: String) throws {
    self.destination = destination
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
    do {
      try? manager.removeItem(atPath: staging)
      try manager.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw SiteError.unwritable(path: staging, reason: SystemReason.of(error))
    }
    try write([], to: Self.marker)
  }

  /// Writes a file of the site.
  /// - Parameter path: where it lies, relative to the site's root.
  /// - Throws: `SiteError.unwritable` with what the system says.
  func write(_ bytes: [UInt8], to path: String) throws {
    let full = "\(staging)/\(path)"
    var file = create(full)
    if file < 0 && errno == ENOENT {
      try makeFolders(of: path)
      file = create(full)
    }
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  /// Puts the site in its place, and removes the one that was there.
  /// - Throws: `SiteError.unwritable` with what the system says.
  func publish() throws {
    if !FileManager.default.fileExists(atPath: destination) {
      guard unsafe rename(staging, destination) == 0 else { throw failure("") }
      return
    }
    let old = staging + ".old"
    guard unsafe rename(destination, old) == 0 else { throw failure("") }
    guard unsafe rename(staging, destination) == 0 else {
      let error = failure("")
      _ = unsafe rename(old, destination)
      throw error
    }
    try? FileManager.default.removeItem(atPath: old)
  }

  /// Removes what was built.
  func discard() { try? FileManager.default.removeItem(atPath: staging) }

  private func create(_ path: String) -> Int32 {
    unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  }

  private func makeFolders(of path: String) throws {
    var folder = staging
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(path) }
    }
  }

  private func failure(_ path: String) -> SiteError {
    let reason = unsafe String(cString: strerror(errno))
    return .unwritable(path: path.isEmpty ? destination : "\(destination)/\(path)", reason: reason)
  }
}
