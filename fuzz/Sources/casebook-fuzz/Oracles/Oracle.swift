import Foundation

/// Ends the run where a property doesn't hold; libFuzzer keeps the input as it does for a crash.
enum Oracle {
  /// Requires a condition.
  static func require(
    _ condition: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String
  ) rethrows {
    if try !condition() { fail(message()) }
  }

  /// Says what is wrong and aborts.
  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\nPROPERTY: \(message)\n".utf8))
    abort()
  }

  /// The value of a function that may throw only where there is no memory left.
  static func value<Value>(_ make: () throws -> Value) -> Value {
    do {
      return try make()
    } catch {
      fail("threw \(error)")
    }
  }
}
