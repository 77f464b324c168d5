internal import Foundation
internal import Glibc

/// Hands a program what it reads, while others read what it writes.
///
/// It is a pair of sockets and no pipe: a program that ends before it read everything would end this one with SIGPIPE.
struct InputFeed {
  /// What the program reads from.
  let end: FileHandle
  private let own: FileHandle
  private let bytes: [UInt8]

  /// Nil where the system has no more sockets.
  init?(_ bytes: [UInt8]) {
    var pair: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &pair) == 0 else { return nil }
    own = FileHandle(fileDescriptor: pair[0], closeOnDealloc: true)
    end = FileHandle(fileDescriptor: pair[1], closeOnDealloc: true)
    self.bytes = bytes
  }

  /// Hands over, on a thread of its own, as much as is read. To be called when the program runs.
  func start() {
    try? end.close()
    DispatchQueue.global().async { [own, bytes] in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = unsafe rest.withUnsafeBytes {
          unsafe send(own.fileDescriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      try? own.close()
    }
  }
}
