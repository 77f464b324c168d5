internal import Foundation

/// Words for errors that come from the system.
enum Failure {
  /// One sentence on an error, as it is shown to the user.
  static func message(of error: any Error) -> String {
    if type(of: error) is NSError.Type || error is CocoaError {
      return error.localizedDescription
    }
    if let localized = error as? any LocalizedError, let text = localized.errorDescription {
      return text
    }
    return String(describing: error)
  }
}
