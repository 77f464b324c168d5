internal import AnswerStore
internal import Foundation
internal import Glibc

/// Why the place of a store is a poor one, though the store works there.
public enum StoreWarning: Sendable, Hashable, CustomStringConvertible {
  /// The folder is, or lies behind, a symbolic link.
  case symbolicLink(path: String, target: String)
  /// The folder is on another machine.
  case networkFileSystem(path: String, name: String)

  public var description: String {
    switch self {
    case .symbolicLink(let path, let target):
      "\(path) is a symbolic link to \(target). Whoever can change the link decides where your answers go, and a "
        + "backup of the link holds none of them; name the folder itself with --store."
    case .networkFileSystem(let path, let name):
      "\(path) is on a network file system (\(name)), which may report answers as stored before they are, and "
        + "lets its administrators read them; name a folder on this machine with --store."
    }
  }

  /// What is to be said about a place; nothing where it doesn't exist yet.
  static func all(of location: StoreLocation) -> [StoreWarning] {
    var warnings: [StoreWarning] = []
    let target = location.resolved.folder
    if isLink(location.folder) || isLink(location.database) {
      warnings.append(.symbolicLink(path: location.folder, target: target))
    }
    let absolute = URL(fileURLWithPath: target).path
    if let type = MountTable.current.type(of: absolute), isNetwork(type) {
      warnings.append(.networkFileSystem(path: target, name: type))
    }
    return warnings
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a type of file systems, as Linux names it, lies on other machines.
  static func isNetwork(_ type: String) -> Bool {
    let name = type.hasPrefix("fuse.") ? type.dropFirst(5) : type[...]
    return networkTypes.contains(String(name)) || name.hasPrefix("nfs")
  }

  private static let networkTypes = [
    "nfs", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "gfs2", "glusterfs", "gpfs",
    "lustre", "ocfs2",
    "sshfs", "davfs", "rclone", "s3fs",
  ]
}

extension StoreLocation {
  /// The same place without symbolic links, of the folder or of the database in it.
  var resolved: StoreLocation {
    let database = URL(fileURLWithPath: database).resolvingSymlinksInPath()
    guard database.lastPathComponent == "answers.sqlite" else { return self }
    return StoreLocation(folder: database.deletingLastPathComponent().path)
  }
}
