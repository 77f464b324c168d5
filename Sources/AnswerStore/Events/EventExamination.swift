internal import CaseModel
internal import Crypto
internal import Foundation

/// What comes of looking whether stored events are what was written.
package struct EventExamination {
  /// The identities of those that aren't, in hexadecimal.
  package private(set) var changed: [String] = []
  private var hash = SHA256()

  /// An examination of nothing yet.
  package init() {}

  /// Takes in an event; they come in the order of their identities.
  /// - Parameters:
  ///   - digest: the digest of what is there now.
  ///   - stored: the digest that was written with it.
  package mutating func add(_ id: [UInt8], digest: [UInt8], stored: [UInt8]?) {
    hash.update(data: digest)
    if digest != stored { changed.append(id.hexadecimal) }
  }

  /// The SHA-256 of everything that was examined, in hexadecimal.
  package var fingerprint: String { hash.finalize().hexadecimal }
}
