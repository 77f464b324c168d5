internal import Foundation
internal import Glibc

/// Why the system refused something, in its own few words.
public enum SystemReason {
  /// The reason behind an error of Foundation, as `Permission denied`.
  public static func of(_ error: any Error) -> String {
    var current: (any Error)? = error
    while let found = current {
      if let system = found as? POSIXError {
        return unsafe String(cString: strerror(system.code.rawValue))
      }
      current = (found as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
    }
    return error.localizedDescription
  }

  /// What the system says of the last call that failed.
  public static var last: String { unsafe String(cString: strerror(errno)) }
}
