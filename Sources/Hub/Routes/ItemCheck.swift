internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Holds the items of a request against who sends them, before the mailbox sees any.
struct ItemCheck {
  private let bearer: Bearer
  private var signatures: SignatureCheck
  private var seen: [String: HubItem] = [:]
  /// What wasn't accepted so far.
  private(set) var refused: [PushAnswer.Refusal] = []

  init(_ bearer: Bearer) {
    self.bearer = bearer
    signatures = SignatureCheck(by: bearer.signing, in: bearer.cohort)
  }

  /// Whether an item is to be stored; notes in `refused` why not. One that came before in the request isn't stored again.
  mutating func accepts(_ item: HubItem) -> Bool {
    if let reason = problem(of: item) {
      refused.append(PushAnswer.Refusal(id: item.id, reason: reason))
      return false
    }
    guard let same = seen[item.id] else {
      seen[item.id] = item
      return true
    }
    if same.kind != item.kind || same.reader != item.reader {
      refused.append(PushAnswer.Refusal(id: item.id, reason: .conflict))
    }
    return false
  }

  private mutating func problem(of item: HubItem) -> PushAnswer.Reason? {
    guard item.bundle.utf8.count <= HubLimits.bundle else { return .tooLarge }
    guard EventID(item.id) != nil, SignatureCheck.isSignature(item.signature),
      !Self.hasZero(item.bundle),
      [item.writer, item.reader].allSatisfy({ $0.map(Pseudonym.isPseudonym) ?? true }),
      let head = try? BundleHead(Data(item.bundle.utf8)), head.kind == item.kind,
      head.cohort == bearer.cohort
    else { return .malformed }
    guard Party(item.writer) == bearer.party, isWritten(item) else { return .forbidden }
    guard signatures.isSigned(item) else { return .forged }
    return nil
  }

  /// Whether U+0000 is in a text: PostgreSQL keeps none.
  private static func hasZero(_ text: String) -> Bool {
    let bytes = text.utf8.span
    return ByteSearch.first(of: 0, in: bytes, from: 0) < bytes.count
  }

  /// Whether the bearer's role writes such items, for this reader.
  private func isWritten(_ item: HubItem) -> Bool {
    switch bearer.role {
    case .trainee: item.reader == nil && [.submission, .withdrawal].contains(item.kind)
    case .reviewer: item.reader == nil && item.kind == .submission
    case .trainer: item.reader != nil && [.reviewTask, .reviewResult].contains(item.kind)
    }
  }
}
