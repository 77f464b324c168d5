internal import CaseModel
internal import Cohorts
internal import Foundation
@testable internal import HubProtocol
internal import Testing

@Suite struct SignatureTests {
  private let cohort = TestCohort()

  private func items(_ count: Int, by person: TestCohort.Person) throws -> [HubItem] {
    try HubItem.signed(
      (0..<count).map { _ in try cohort.item(by: person) }, in: cohort.id,
      by: person.membership.secret)
  }

  @Test(arguments: [0, 1, 2, 5, 64]) func provesEachItemByItself(count: Int) throws {
    let person = try cohort.person()
    let key = person.membership.keys.signing
    let items = try items(count, by: person)
    #expect(items.count == count)
    for item in items {
      #expect(SignatureCheck.isSignature(item.signature))
      #expect(item.isSigned(by: key, in: cohort.id))
      #expect(!item.isSigned(by: try cohort.person().membership.keys.signing, in: cohort.id))
      #expect(!item.isSigned(by: key, in: .random()))
    }
    // One by itself has no place.
    if count == 1 { #expect(items[0].signature.count == 64) }
  }

  @Test func provesNothingElse() throws {
    let person = try cohort.person()
    let items = try items(3, by: person)
    var changes: [HubItem] = []
    for item in items {
      for other in items where other != item {
        var exchanged = item
        exchanged.signature = other.signature
        changes.append(exchanged)
      }
      // As if there were one more, which leads to the same root for some.
      var more = item
      more.signature[71] += 1
      changes.append(more)
      // Any byte of the signature, of the place, of the number and of the path.
      for index in item.signature.indices {
        var changed = item
        changed.signature[index] ^= 1
        changes.append(changed)
      }
      var bundle = item
      bundle.bundle += " "
      var identity = item
      identity.id = TestCohort.identity().description
      var reader = item
      reader.reader = person.name
      changes += [bundle, identity, reader]
    }
    // Where others were found valid, too.
    var check = SignatureCheck(by: person.membership.keys.signing, in: cohort.id)
    for item in items {
      let isSigned = check.isSigned(item)
      #expect(isSigned)
    }
    for change in changes {
      let isSigned = check.isSigned(change)
      #expect(!isSigned)
    }
  }

  @Test func whatHasNotTheFormIsNone() throws {
    let together = try items(2, by: cohort.person())[0].signature
    for data in [
      Data(), together.prefix(63), together.prefix(65), together.prefix(72), together + [0],
      together + Data(count: 32 * 32),
    ] {
      #expect(!SignatureCheck.isSignature(data))
    }
    #expect(SignatureCheck.isSignature(together.prefix(64)))
    #expect(ItemSignature(together)?.data == together)
  }

  /// The signature of a tree isn't one of an item, nor the other way round.
  @Test func aTreeIsNoItem() throws {
    let person = try cohort.person()
    var item = try items(2, by: person)[0]
    item.signature = item.signature.prefix(64)
    #expect(!item.isSigned(by: person.membership.keys.signing, in: cohort.id))
    var alone = try items(1, by: person)[0]
    let place = ItemSignature.Place(index: 0, count: 2, path: [Data(count: 32)])
    alone.signature = ItemSignature(alone.signature, place).data
    #expect(!alone.isSigned(by: person.membership.keys.signing, in: cohort.id))
  }

  /// The largest numbers and the longest path that the form allows.
  @Test(arguments: [(0, 1), (0xFFFF_FFFE, 0xFFFF_FFFF), (0xFFFF_FFFF, 0xFFFF_FFFF), (0, 0)])
  func placesThatNobodyHas(index: Int, count: Int) throws {
    let person = try cohort.person()
    for length in [1, 31, 32] {
      var item = try items(1, by: person)[0]
      let path = Array(repeating: Data(count: 32), count: length)
      item.signature =
        ItemSignature(item.signature, .init(index: index, count: count, path: path)).data
      #expect(SignatureCheck.isSignature(item.signature))
      #expect(!item.isSigned(by: person.membership.keys.signing, in: cohort.id))
    }
  }
}
