internal import Foundation
internal import Terminal

/// The screens that the process has.
enum Standard {
  /// What the user asked for goes here.
  static let output = Screen(descriptor: 1, environment: environment)
  /// Messages about the work go here.
  static let error = Screen(descriptor: 2, environment: environment)
  /// The variables of the process.
  static let environment = ProcessInfo.processInfo.environment
}

extension Screen {
  /// Shows a message as far as possible: where nothing can be written, there is nobody to tell.
  func tell(_ message: String) {
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      try? print(ScreenText(line))
    }
  }
}
