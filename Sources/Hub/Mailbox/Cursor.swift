internal import Cohorts
internal import Crypto
internal import Foundation

/// Places in a cohort's order of items as they are told to somebody: sealed, as the number itself would tell a member
/// how much the others wrote.
///
/// AES-256-GCM under the cohort's secret of cursors, with a nonce from the place and whose it is (HMAC-SHA256), so
/// that the same place is the same text at each server. A cursor that the secret doesn't open, of another person or
/// from before the secret was changed, is none.
struct Cursor {
  private let key: SymmetricKey
  private let party: Data

  init(of bearer: Bearer) {
    key = SymmetricKey(data: bearer.cursorKey)
    party = Data("casebook-hub-cursor-1\n\(bearer.cohort)\n\(bearer.party)".utf8)
  }

  /// The text for a place.
  func text(_ position: Int64) throws -> String {
    let plain = unsafe withUnsafeBytes(of: position.bigEndian) { unsafe Data($0) }
    let nonce = HMAC<SHA256>.authenticationCode(for: party + plain, using: key).prefix(12)
    let box = try AES.GCM.seal(
      plain, using: key, nonce: AES.GCM.Nonce(data: Data(nonce)), authenticating: party)
    return Base64URL.text(Data(box.nonce) + box.ciphertext + box.tag)
  }

  /// The place that a text is for; nil where it is none of this person's.
  func position(_ text: String) -> Int64? {
    guard let data = Base64URL.data(text), let box = try? AES.GCM.SealedBox(combined: data),
      let plain = try? AES.GCM.open(box, using: key, authenticating: party), plain.count == 8
    else { return nil }
    let position = plain.reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return position >= 0 ? position : nil
  }
}
