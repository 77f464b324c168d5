internal import Foundation
internal import Synchronization

extension FileHandle {
  /// Reads until the other side is closed.
  /// - Parameters:
  ///   - limit: how many bytes are kept; what comes beyond is read, so that its writer goes on, and forgotten.
  ///   - report: called whenever something comes beyond.
  func bytes(keeping limit: Int, beyond report: () -> Void = {}) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let part = availableData, !part.isEmpty {
      let room = limit - bytes.count
      bytes += part.prefix(room)
      if part.count > room { report() }
    }
    return bytes
  }
}

/// What is read on a thread of its own.
final class BackgroundBytes: Sendable {
  private let found = Mutex<[UInt8]>([])
  private let group = DispatchGroup()

  /// Begins to read.
  init(_ read: @escaping @Sendable () -> [UInt8]) {
    DispatchQueue.global().async(group: group) { [self] in
      let bytes = read()
      found.withLock { $0 = bytes }
    }
  }

  /// What was read, when all of it was.
  var bytes: [UInt8] {
    group.wait()
    return found.withLock { $0 }
  }
}
