internal import Foundation
internal import Terminal

/// What the commands say.
enum HubOutput {
  private static let environment = ProcessInfo.processInfo.environment

  /// Writes a line that was asked for.
  static func print(_ line: String) throws {
    try Screen(descriptor: 1, environment: environment).print(ScreenText(line))
  }

  /// Says what was done, as far as possible.
  static func tell(_ message: String) {
    try? Screen(descriptor: 2, environment: environment).print(ScreenText(message))
  }
}
