internal import CaseModel
internal import Foundation
internal import Glibc
internal import Synchronization

/// What the preview shows at the moment: which build, and the problems there are.
final class PreviewState: Sendable {
  private struct Snapshot {
    var build = 0
    var isBuilding = true
    var problems: [Problem] = []
    var waiting: [CheckedContinuation<Void, Never>] = []

    mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
      defer { waiting = [] }
      return waiting
    }
  }

  /// A problem as the page shows it.
  struct Problem: Encodable, Equatable {
    /// File, line and column.
    var place: String
    var severity: String
    var message: String
    var fix: String?
    /// The source line.
    var line: String?
  }

  private struct News: Encodable {
    var build: String
    var problems: [Problem]
  }

  /// More problems than this are not shown at once.
  private static let problemLimit = 50
  private let current = Mutex(Snapshot())

  /// The number of the build, which another run of the program doesn't use.
  var build: String { current.withLock { Self.name(of: $0) } }

  private static func name(of snapshot: borrowing Snapshot) -> String {
    "\(getpid())-\(snapshot.build)"
  }

  /// A build has begun; files of the site may be missing for a moment.
  func begin() { current.withLock { $0.isBuilding = true } }

  /// Takes in what came of a build; pages load again where they would look different.
  func finish(_ outcome: BuildOutcome) {
    let problems = Self.problems(of: outcome)
    let waiting = current.withLock { snapshot in
      snapshot.isBuilding = false
      if outcome.changedSite || problems != snapshot.problems || snapshot.build == 0 {
        snapshot.build += 1
      }
      snapshot.problems = problems
      return snapshot.takeWaiting()
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Lets go whoever waits.
  func remind() {
    for continuation in current.withLock({ $0.takeWaiting() }) { continuation.resume() }
  }

  /// Waits for news, or until reminded, where a page knows the build there is.
  func waitForNews(after known: String) async {
    await wait { Self.name(of: $0) == known }
  }

  /// Waits for the end of a build, or until reminded, where there is one.
  /// - Returns: whether there was one.
  func waitForBuild() async -> Bool {
    guard current.withLock(\.isBuilding) else { return false }
    await wait(while: \.isBuilding)
    return true
  }

  private func wait(while isStill: (borrowing Snapshot) -> Bool) async {
    await withCheckedContinuation { continuation in
      let mustWait = current.withLock { snapshot in
        guard isStill(snapshot) else { return false }
        snapshot.waiting.append(continuation)
        return true
      }
      if !mustWait { continuation.resume() }
    }
  }

  /// A script that hands the news to the page.
  var script: PreviewFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let news = current.withLock { News(build: Self.name(of: $0), problems: $0.problems) }
    let json = (try? encoder.encode(news)) ?? Data("null".utf8)
    return PreviewFile(
      type: PreviewFile.type(of: PreviewFiles.news),
      bytes: Data("casebookPreview.take(".utf8) + json + Data(");\n".utf8))
  }

  private static func problems(of outcome: BuildOutcome) -> [Problem] {
    switch outcome {
    case .built(let diagnostics, _):
      let ordered =
        diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error }
      return ordered.prefix(problemLimit).map {
        Problem(
          place: "\($0.path):\($0.position.line):\($0.position.column)",
          severity: $0.severity.rawValue, message: $0.message, fix: $0.fix, line: $0.excerpt)
      }
    case .failed(let message):
      return [Problem(place: "", severity: "error", message: message)]
    }
  }
}
