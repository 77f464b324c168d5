internal import Crypto
internal import Foundation

/// What stays of a person who was erased.
package enum PersonMark {
  /// The SHA-256 of a pseudonym, which has 128 random bits.
  package static func of(_ person: String) -> [UInt8] {
    Array(SHA256.hash(data: Data(person.utf8)))
  }
}
