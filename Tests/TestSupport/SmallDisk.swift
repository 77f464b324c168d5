internal import Foundation

/// A file system of a few kilobytes, to run out of space on.
public final class SmallDisk: Sendable {
  /// The folder where it is mounted.
  public let path: String

  /// Mounts one in a folder.
  /// - Returns: nil where the tests may not mount file systems.
  public init?(in folder: TemporaryFolder, kilobytes: Int) throws {
    path = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.run("/bin/mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path) else {
      return nil
    }
  }

  deinit { _ = Self.run("/bin/umount", path) }

  private static func run(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = nil
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
