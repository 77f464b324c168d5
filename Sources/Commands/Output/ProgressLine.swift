internal import Foundation
internal import Synchronization
internal import Terminal

/// A line that says how far a long work is; shown only on a terminal, and only when it takes over a
/// second.
final class ProgressLine: Sendable {
  private let total: Int
  private let screen: Screen
  private let start = Date()
  private let shownAt = Mutex<Date?>(nil)

  /// - Parameters:
  ///   - total: how many there are; reckoned only where the line can be shown.
  ///   - screen: where it is shown.
  /// - Throws: what reckoning the total throws.
  init(total: @autoclosure () throws -> Int, screen: Screen) rethrows {
    self.total = screen.isInteractive ? try total() : 0
    self.screen = screen
  }

  /// Shows how many are done; may be called from any thread, any number of times.
  func show(_ done: Int) {
    guard screen.isInteractive else { return }
    let now = Date()
    guard now.timeIntervalSince(start) > 1 else { return }
    shownAt.withLock { last in
      if let last, now.timeIntervalSince(last) < 0.1 { return }
      last = now
      try? screen.replaceLine(with: ScreenText("\(done) / \(total)", style: .dim))
    }
  }

  /// Takes the line away.
  func clear() {
    shownAt.withLock { last in
      if last != nil { try? screen.replaceLine(with: ScreenText("")) }
    }
  }
}
