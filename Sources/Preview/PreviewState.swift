internal import CaseModel
internal import Foundation
internal import Synchronization

/// What the preview shows at the moment: the number of the last build, and the problems it found.
final class PreviewState: Sendable {
  /// A problem as the page shows it.
  struct Problem: Sendable, Codable, Equatable {
    /// File, line and column.
    var place: String
    var severity: String
    var message: String
    var fix: String?
    /// The source line.
    var line: String?
  }

  private struct Snapshot: Codable {
    var build: Int
    var problems: [Problem]
  }

  /// More problems than this are not shown at once.
  private static let problemLimit = 50
  private let current = Mutex(Snapshot(build: 0, problems: []))

  /// The number of the last build.
  var build: Int { current.withLock(\.build) }

  /// Takes in what a build found; pages load again.
  func finish(_ diagnostics: [Diagnostic]) {
    show(
      diagnostics.prefix(Self.problemLimit).map {
        Problem(
          place: "\($0.path):\($0.position.line):\($0.position.column)",
          severity: $0.severity.rawValue, message: $0.message, fix: $0.fix, line: $0.excerpt)
      })
  }

  /// Takes in why there was no build, as a broken template or an unreadable file.
  func fail(_ message: String) {
    show([Problem(place: "", severity: "error", message: message, fix: nil, line: nil)])
  }

  private func show(_ problems: [Problem]) {
    current.withLock { $0 = Snapshot(build: $0.build + 1, problems: problems) }
  }

  /// A script that hands the state to the page.
  var script: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let snapshot = current.withLock { $0 }
    let json = (try? encoder.encode(snapshot)) ?? Data("{}".utf8)
    return Data("casebookPreview.take(".utf8) + json + Data(");\n".utf8)
  }
}
