internal import AnswerStore
internal import Foundation

/// Which file system a path is on, by Linux's `/proc/self/mountinfo` (proc(5)).
struct MountTable {
  private let mounts: [(point: String, type: String)]

  /// Reads the text of the table; lines of another form are passed over.
  init(_ text: String) {
    mounts = text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else {
        return nil
      }
      return (Self.unescaped(fields[4]), String(fields[dash + 1]))
    }
  }

  /// The table of this process; empty where the system has none.
  static var current: MountTable {
    MountTable((try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? "")
  }

  /// The type of the file system that an absolute path is on, as `ext4`; nil where it isn't known.
  func type(of path: String) -> String? {
    mounts.last { mount in
      mount.point == longestPoint(of: path)
    }?.type
  }

  private func longestPoint(of path: String) -> String? {
    mounts.map(\.point).filter { $0 == "/" || path == $0 || path.hasPrefix($0 + "/") }
      .max { $0.utf8.count < $1.utf8.count }
  }

  /// Spaces and the like are written as three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    String(field).replacing(#/\\([0-7]{3})/#) { match in
      UInt8(match.1, radix: 8).map { String(UnicodeScalar($0)) } ?? String(match.0)
    }
  }
}
