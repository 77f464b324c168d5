internal import Foundation
internal import Glibc

/// Notices when the sources of a site change, by the times and sizes of all files that a build reads.
///
/// It looks again and again: the system's own notices (inotify) don't come on shared folders.
struct SourceWatch: Sendable {
  private static let parts = ["casebook.yml", "cases", "templates", "site/pages"]
  /// The shortest and the longest time from one look to the next.
  private static let pause = Duration.milliseconds(250)...Duration.seconds(2)
  /// How much longer than a look the time to the next is.
  private static let restraint = 10

  private let root: String

  /// A watch over a library.
  /// - Parameter root: its folder.
  init(root: String) { self.root = root }

  /// Does something at once, and then whenever anything changed.
  func forEachChange(until end: End, _ body: () -> Void) {
    var seen: [String: Stamp]?
    let clock = ContinuousClock()
    while !end.isOver {
      let start = clock.now
      let now = stamps
      let pause = (clock.now - start) * Self.restraint
      if now != seen {
        seen = now
        body()
      }
      end.wait(atMost: min(max(pause, Self.pause.lowerBound), Self.pause.upperBound))
    }
  }

  /// What a folder is known by, whatever path leads to it.
  private struct Place: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// What the system says of a file; as long as it is the same, so is the content.
  private struct Stamp: Equatable {
    var size: Int
    var modified: timespec
    var changed: timespec

    static func == (one: Self, other: Self) -> Bool {
      one.size == other.size && one.modified.tv_sec == other.modified.tv_sec
        && one.modified.tv_nsec == other.modified.tv_nsec
        && one.changed.tv_sec == other.changed.tv_sec
        && one.changed.tv_nsec == other.changed.tv_nsec
    }
  }

  /// The stamps of all files, but hidden ones, which editors make beside what they edit.
  private var stamps: [String: Stamp] {
    var found: [String: Stamp] = [:]
    var known: Set<Place> = []
    for part in Self.parts { look(at: "\(root)/\(part)", &known, &found) }
    return found
  }

  /// Looks at a file or folder and all below it.
  /// - Parameter known: the folders that were looked at; a link may lead to one again.
  private func look(
    at path: String, _ known: inout Set<Place>, _ found: inout [String: Stamp]
  ) {
    var ahead = [path]
    while let path = ahead.popLast() {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard
          known.insert(Place(device: UInt64(status.st_dev), number: UInt64(status.st_ino))).inserted
        else { continue }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        ahead += names.lazy.filter { !$0.hasPrefix(".") }.map { "\(path)/\($0)" }
      } else {
        found[path] = Stamp(
          size: Int(status.st_size), modified: status.st_mtim, changed: status.st_ctim)
      }
    }
  }
}
