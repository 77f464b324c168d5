internal import CaseModel
internal import Crypto
internal import Foundation

/// Marks for what each member of a cohort did with each case.
///
/// The first 128 bits of the SHA-256 of the pseudonym, which has as many random ones, and the identities of the
/// events, in hexadecimal.
package struct MemberMarks {
  private let members: [String: Int]
  private let cases: [String: Int]
  private var hashes: [[SHA256]]

  /// The marks of members who did nothing yet.
  /// - Parameter members: the pseudonyms in their order.
  package init(members: [String], cases: [String]) {
    self.members = members.places
    self.cases = cases.places
    let empty = members.map { person in
      var hash = SHA256()
      hash.update(data: Data("\(person) ".utf8))
      return hash
    }
    hashes = Array(repeating: empty, count: cases.count)
  }

  /// Takes in an event; they come in the order of their identities.
  package mutating func add(person: String, caseID: String, id: [UInt8]) {
    guard let member = members[person], let place = cases[caseID] else { return }
    hashes[place][member].update(data: id)
  }

  /// For each case in order the marks, by the member's place.
  package var values: [[String]] {
    hashes.map { $0.map { $0.finalize().prefix(16).hexadecimal } }
  }
}

extension [String] {
  /// The place of each text; of equal ones, the last.
  package var places: [String: Int] {
    Dictionary(enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }
}
